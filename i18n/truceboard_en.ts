<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ContributionsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
</context>
<context>
    <name>Fold</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
