<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>DifferencesDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message numerus="yes">
        <source>an error in the program happened again (%n time(s)): the case stays open</source>
        <translation>
            <numerusform>an error in the program happened again (%n time): the case stays open</numerusform>
            <numerusform>an error in the program happened again (%n times): the case stays open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <extracomment>Percentage points, the unit of a difference of two percentages.</extracomment>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastsView</name>
    <message numerus="yes">
        <source>%n forecast(s) decided.</source>
        <translation>
            <numerusform>%n forecast decided.</numerusform>
            <numerusform>%n forecasts decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them made in hindsight.</source>
        <translation>
            <numerusform>%n of them made in hindsight.</numerusform>
            <numerusform>%n of them made in hindsight.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgementSheet</name>
    <message numerus="yes">
        <source>%n participant(s) handed in</source>
        <translation>
            <numerusform>%n participant handed in</numerusform>
            <numerusform>%n participants handed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgementsView</name>
    <message numerus="yes">
        <source>Show %n answer(s) together</source>
        <translation>
            <numerusform>Show %n answer together</numerusform>
            <numerusform>Show %n answers together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) handed in, not revealed, and without effect until then.</source>
        <translation>
            <numerusform>%n answer handed in, not revealed, and without effect until then.</numerusform>
            <numerusform>%n answers handed in, not revealed, and without effect until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{subject}: %n answer(s), median {median}, middle half {range}</source>
        <translation>
            <numerusform>{subject}: %n answer, median {median}, middle half {range}</numerusform>
            <numerusform>{subject}: %n answers, median {median}, middle half {range}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were handed in and nobody has seen them. They cannot be brought back.</source>
        <translation>
            <numerusform>%n answer was handed in and nobody has seen it. It cannot be brought back.</numerusform>
            <numerusform>%n answers were handed in and nobody has seen them. They cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were handed in, not revealed, and are in memory only.</source>
        <translation>
            <numerusform>%n answer was handed in, not revealed, and is in memory only.</numerusform>
            <numerusform>%n answers were handed in, not revealed, and are in memory only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftSessions</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathForm</name>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n holder</numerusform>
            <numerusform>%n holders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathsView</name>
    <message numerus="yes">
        <source>None of %Ln set(s) of at most three moves gets there; the nearest comes to {closest}.</source>
        <translation>
            <numerusform>%Ln set of at most three moves does not get there; it comes to {closest}.</numerusform>
            <numerusform>None of %Ln sets of at most three moves gets there; the nearest comes to {closest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cheapest of %Ln set(s) of at most three moves from {now} on. They describe the model; they advise nobody.</source>
        <translation>
            <numerusform>The cheapest of %Ln set of at most three moves from {now} on. It describes the model; it advises nobody.</numerusform>
            <numerusform>The cheapest of %Ln sets of at most three moves from {now} on. They describe the model; they advise nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message numerus="yes">
        <source>%n item(s) differ</source>
        <translation>
            <numerusform>%n item differs</numerusform>
            <numerusform>%n items differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source (%n position(s) rest on it)</source>
        <translation>
            <numerusform>Source (%n position rests on it)</numerusform>
            <numerusform>Source (%n positions rest on it)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioBox</name>
    <message numerus="yes">
        <source>%n lever(s) off the baseline</source>
        <translation>
            <numerusform>%n lever off the baseline</numerusform>
            <numerusform>%n levers off the baseline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsDialog</name>
    <message numerus="yes">
        <source>%n session(s) ended before everything was saved</source>
        <translation>
            <numerusform>%n session ended before everything was saved</numerusform>
            <numerusform>%n sessions ended before everything was saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n wrong</numerusform>
            <numerusform>%n wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wrong. Correct the file and read it again; until then no row is imported.</source>
        <translation>
            <numerusform>%n row is wrong. Correct the file and read it again; until then no row is imported.</numerusform>
            <numerusform>%n rows are wrong. Correct the file and read it again; until then no row is imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n position(s)</source>
        <translation>
            <numerusform>Import %n position</numerusform>
            <numerusform>Import %n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n lever(s)</source>
        <translation>
            <numerusform>Import %n lever</numerusform>
            <numerusform>Import %n levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n source(s)</source>
        <translation>
            <numerusform>Import %n source</numerusform>
            <numerusform>Import %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message numerus="yes">
        <source>%n other statement(s)</source>
        <translation>
            <numerusform>%n other statement</numerusform>
            <numerusform>%n other statements</numerusform>
        </translation>
    </message>
</context>
</TS>
