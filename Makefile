# `make run` and `make test` do all their own set-up; see README.md.
.PHONY: run test setup check translations bench proof screenshots package clean
.DELETE_ON_ERROR:

CASE := resources/cases/ceasefire-2025-03.truce
PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin
COLLECT := $(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -extensions py desktop -ts
CATALOGUES := $(patsubst i18n/%.ts,resources/translations/%.qm,$(wildcard i18n/*.ts))

run: .venv/run.stamp $(CATALOGUES)
	$(BIN)/python -m truceboard $(CASE)

test: check
	$(BIN)/pytest -n 2 -q

setup: .venv/test.stamp $(CATALOGUES)

# What needs no run of the program: style, types and who may import whom.
check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Brings the catalogues up to the program's texts; compiling them is part of the set-up.
# English holds plurals only: its other texts stand in the program.
translations: .venv/test.stamp
	$(COLLECT) i18n/truceboard_en.ts -pluralonly
	$(foreach catalogue,$(filter-out %_en.ts,$(wildcard i18n/*.ts)),$(COLLECT) $(catalogue) &&) true

# Tables of figures and aims; only a wrong result stops it, a slow machine does not.
bench: .venv/bench.stamp $(CATALOGUES)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.slider
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.large
	$(BIN)/python -m tests.benchmarks.model

# Hours of trying to lose a case or to break the program; each part says what it found and fails if it found anything.
proof: setup
	$(BIN)/python -m tests.benchmarks.faults
	$(BIN)/python -m tests.benchmarks.contention
	$(BIN)/python -m tests.benchmarks.soak
	$(BIN)/python -m tests.benchmarks.fuzz

screenshots: setup
	$(BIN)/python packaging/screenshots

package: .venv/package.stamp $(CATALOGUES)
	packaging/linux/build

clean:
	rm -rf .venv build dist resources/translations

.venv/run.stamp: pyproject.toml packaging/linux/system-libraries
	packaging/linux/system-libraries "$(PYTHON)" run
	$(PYTHON) -m venv --upgrade-deps .venv
	$(BIN)/pip install --quiet --group build
	$(BIN)/pip install --quiet --no-build-isolation --editable .
	touch $@

.venv/test.stamp: .venv/run.stamp
	packaging/linux/system-libraries "$(PYTHON)" test
	$(BIN)/pip install --quiet --group test
	touch $@

.venv/bench.stamp: .venv/test.stamp
	$(BIN)/pip install --quiet --group bench
	touch $@

.venv/package.stamp: .venv/test.stamp
	packaging/linux/system-libraries "$(PYTHON)" package
	$(BIN)/pip install --quiet --group package
	touch $@

resources/translations/%.qm: i18n/%.ts | .venv/run.stamp
	mkdir -p $(@D)
	$(BIN)/pyside6-lrelease -silent $< -qm $@
