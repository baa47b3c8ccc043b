<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>AboutFigures</name>
        <message>
            <source>How it is calculated</source>
            <translation>So wird gerechnet</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Go to the patches</source>
            <translation>Zu den Stellen</translation>
        </message>
        <message>
            <source>Go to the regions</source>
            <translation>Zu den Regionen</translation>
        </message>
        <message>
            <source>Go to height, weight and cream</source>
            <translation>Zu Größe, Gewicht und Creme</translation>
        </message>
        <message>
            <source>Go to the age</source>
            <translation>Zum Alter</translation>
        </message>
        <message>
            <source>Go to the person</source>
            <translation>Zur Person</translation>
        </message>
        <message>
            <source>Label checks</source>
            <translation>Weitere Prüfungen</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>More files</source>
            <translation>Weitere Dateien</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Label and weights</source>
            <translation>Fachinformation und Gewichte</translation>
        </message>
        <message>
            <source>Product and weight table</source>
            <translation>Produkt und Gewichtstabelle</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Close-up</source>
            <translation>Nahaufnahme</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Gehen zu</translation>
        </message>
        <message>
            <source>Cross of the keys</source>
            <translation>Kreuz der Tasten</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Large text</source>
            <translation>Große Schrift</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>AfterScreen</name>
        <message>
            <source>It is written down. What now?</source>
            <translation>Es ist notiert. Was jetzt?</translation>
        </message>
        <message>
            <source>My diary</source>
            <translation>Mein Tagebuch</translation>
        </message>
    </context>
    <context>
        <name>AgeBand</name>
        <message>
            <source>under 1 year</source>
            <translation>unter 1 Jahr</translation>
        </message>
        <message>
            <source>1 to 4 years</source>
            <translation>1 bis 4 Jahre</translation>
        </message>
        <message>
            <source>5 to 9 years</source>
            <translation>5 bis 9 Jahre</translation>
        </message>
        <message>
            <source>10 to 14 years</source>
            <translation>10 bis 14 Jahre</translation>
        </message>
        <message>
            <source>15 years</source>
            <translation>15 Jahre</translation>
        </message>
        <message>
            <source>adult</source>
            <translation>erwachsen</translation>
        </message>
    </context>
    <context>
        <name>AgeScreen</name>
        <message>
            <source>Your age in years</source>
            <translation>Ihr Alter in Jahren</translation>
        </message>
        <message>
            <source>The body changes with age. So the figures do too.</source>
            <translation>Der Körper ändert sich mit dem Alter, und mit ihm die Zahlen.</translation>
        </message>
        <message>
            <source>How old are you?</source>
            <translation>Wie alt sind Sie?</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Give your age in years.</source>
            <translation>Geben Sie Ihr Alter in Jahren an.</translation>
        </message>
    </context>
    <context>
        <name>AllergyScreen</name>
        <message>
            <source>Are you allergic to this cream, or to what is in it?</source>
            <translation>Sind Sie allergisch gegen diese Creme oder etwas darin?</translation>
        </message>
        <message>
            <source>No, or not that I know</source>
            <translation>Nein, oder ich weiß nichts davon</translation>
        </message>
    </context>
    <context>
        <name>AnswerScreen</name>
        <message>
            <source>Leave out:</source>
            <translation>Auslassen:</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Ihre Antwort</translation>
        </message>
        <message>
            <source>Height and weight</source>
            <translation>Größe und Gewicht</translation>
        </message>
        <message>
            <source>How to put it on</source>
            <translation>So trage ich sie auf</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>answering a question</source>
            <translation>Frage beantworten</translation>
        </message>
    </context>
    <context>
        <name>ApplicationDialog</name>
        <message>
            <source>Note an application</source>
            <translation>Anwendung eintragen</translation>
        </message>
        <message>
            <source>Correct the entry</source>
            <translation>Eintrag berichtigen</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>for example {0}</source>
            <translation>zum Beispiel {0}</translation>
        </message>
        <message>
            <source>Grams of cream, if known</source>
            <translation>Gramm Creme, falls bekannt</translation>
        </message>
        <message>
            <source>Skin reaction</source>
            <translation>Hautreaktion</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Cream, if known (g)</source>
            <translation>Creme, falls bekannt (g)</translation>
        </message>
        <message>
            <source>This is no time of day. Write it as 8:05 or 20:15.</source>
            <translation>Das ist keine Uhrzeit. Schreiben Sie sie wie 8:05 oder 20:15.</translation>
        </message>
        <message>
            <source>There was no such time: the clocks were put forward that night.</source>
            <translation>Diese Uhrzeit gab es nicht: In dieser Nacht wurden die Uhren vorgestellt.</translation>
        </message>
        <message>
            <source>This time is still to come.</source>
            <translation>Diese Zeit kommt erst noch.</translation>
        </message>
        <message>
            <source>The note is longer than {0} characters.</source>
            <translation>Die Notiz ist länger als {0} Zeichen.</translation>
        </message>
    </context>
    <context>
        <name>BasisButton</name>
        <message>
            <source>Product and weight table</source>
            <translation>Produkt und Gewichtstabelle</translation>
        </message>
        <message>
            <source>Choose the product and the weight table</source>
            <translation>Produkt und Gewichtstabelle wählen</translation>
        </message>
        <message>
            <source>Counted by {0}</source>
            <translation>Gezählt nach {0}</translation>
        </message>
    </context>
    <context>
        <name>BodyMap</name>
        <message>
            <source>Body map</source>
            <translation>Körperbild</translation>
        </message>
        <message>
            <source>Paint here: with mouse, pen or finger, or with the arrow keys and Enter. The table of regions says the same in words.</source>
            <translation>Zeichnen Sie hier ein: mit Maus, Stift oder Finger oder mit den Pfeiltasten und der Eingabetaste. Die Tabelle der Regionen sagt dasselbe in Worten.</translation>
        </message>
        <message>
            <source>L</source>
            <translation>L</translation>
        </message>
        <message>
            <source>R</source>
            <translation>R</translation>
        </message>
    </context>
    <context>
        <name>BodyMapAccess</name>
        <message>
            <source>Shown: {0}.</source>
            <translation>Zu sehen: {0}.</translation>
        </message>
    </context>
    <context>
        <name>BodyScreen</name>
        <message>
            <source>Which figure is most like you?</source>
            <translation>Welche Figur gleicht Ihnen am meisten?</translation>
        </message>
    </context>
    <context>
        <name>BodyView</name>
        <message>
            <source>Body</source>
            <translation>Körper</translation>
        </message>
    </context>
    <context>
        <name>BrushTool</name>
        <message>
            <source>Erasing begins. Arrow keys go on, Enter ends it.</source>
            <translation>Radieren beginnt. Mit den Pfeiltasten weiter, mit der Eingabetaste zum Ende.</translation>
        </message>
        <message>
            <source>Painting begins. Arrow keys go on, Enter ends it.</source>
            <translation>Einzeichnen beginnt. Mit den Pfeiltasten weiter, mit der Eingabetaste zum Ende.</translation>
        </message>
        <message>
            <source>erasing</source>
            <translation>Radieren</translation>
        </message>
        <message>
            <source>painting</source>
            <translation>Einzeichnen</translation>
        </message>
    </context>
    <context>
        <name>CheckWords</name>
        <message>
            <source>Contraindication</source>
            <translation>Gegenanzeige</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>{0} more to look at</source>
            <translation>{0} weitere ansehen</translation>
        </message>
        <message>
            <source>For: {0}.</source>
            <translation>Für: {0}.</translation>
        </message>
        <message>
            <source>{age} years old: the label is from {minimum}</source>
            <translation>{age} Jahre alt: zugelassen ab {minimum}</translation>
        </message>
        <message>
            <source>{age} years old: the label is up to {maximum}</source>
            <translation>{age} Jahre alt: zugelassen bis {maximum}</translation>
        </message>
        <message>
            <source>{low} or {age} years old: the label is from {minimum}</source>
            <translation>{low} oder {age} Jahre alt: zugelassen ab {minimum}</translation>
        </message>
        <message>
            <source>{low} or {age} years old: the label is up to {maximum}</source>
            <translation>{low} oder {age} Jahre alt: zugelassen bis {maximum}</translation>
        </message>
        <message>
            <source>Age and birth year do not agree: {age} counts</source>
            <translation>Alter und Geburtsjahr uneins: {age} zählt</translation>
        </message>
        <message>
            <source>Age not known: the label is from {minimum} years</source>
            <translation>Alter nicht bekannt: zugelassen ab {minimum} Jahren</translation>
        </message>
        <message>
            <source>Age not known: the label is up to {maximum} years</source>
            <translation>Alter nicht bekannt: zugelassen bis {maximum} Jahre</translation>
        </message>
        <message>
            <source>No lower age in this profile</source>
            <translation>Kein Mindestalter in diesem Profil</translation>
        </message>
        <message>
            <source>Face not painted: label is for affected faces</source>
            <translation>Gesicht fehlt: es muss betroffen sein</translation>
        </message>
        <message>
            <source>Not painted, but required: {part}</source>
            <translation>Nicht eingezeichnet, aber nötig: {part}</translation>
        </message>
        <message>
            <source>Painted, but left out by the label: {part}</source>
            <translation>Eingezeichnet, aber nicht zugelassen: {part}</translation>
        </message>
        <message>
            <source>Paint on the {place}: not {avoid}</source>
            <translation>{place}: nicht {avoid}</translation>
        </message>
        <message>
            <source>Painted nearby, must stay free: {part}</source>
            <translation>Daneben eingezeichnet, muss frei bleiben: {part}</translation>
        </message>
        <message>
            <source>Pregnant or breast-feeding: not to be used</source>
            <translation>Schwanger oder stillend: nicht anwenden</translation>
        </message>
        <message>
            <source>Pregnancy, breast-feeding: not asked</source>
            <translation>Schwangerschaft, Stillzeit: nicht erfragt</translation>
        </message>
        <message>
            <source>Pregnant or breast-feeding: not in this profile</source>
            <translation>Schwanger oder stillend: nicht im Profil</translation>
        </message>
        <message>
            <source>Known hypersensitivity: not to be used</source>
            <translation>Überempfindlichkeit: nicht anwenden</translation>
        </message>
        <message>
            <source>Hypersensitivity: not asked</source>
            <translation>Überempfindlichkeit: nicht erfragt</translation>
        </message>
        <message>
            <source>Known hypersensitivity: not in this profile</source>
            <translation>Überempfindlichkeit: nicht im Profil</translation>
        </message>
        <message>
            <source>Last applied {hours} h ago: the label asks for {interval} h</source>
            <translation>Vor {hours} h aufgetragen: erst nach {interval} h wieder</translation>
        </message>
        <message>
            <source>Used {used} times today: the label allows {allowed}</source>
            <translation>Heute {used}-mal angewendet: erlaubt sind {allowed}</translation>
        </message>
        <message>
            <source>Used {used} times in {days} days: the label allows {allowed}</source>
            <translation>{used}-mal in {days} Tagen: erlaubt sind {allowed}</translation>
        </message>
        <message>
            <source>The diary is ahead of the clock: check both</source>
            <translation>Tagebuch geht der Uhr voraus: beides prüfen</translation>
        </message>
        <message>
            <source>Height, weight: from an earlier visit</source>
            <translation>Größe, Gewicht: von einem früheren Termin</translation>
        </message>
        <message>
            <source>Tables disagree: check {height} cm, {weight} kg</source>
            <translation>Tabellen uneins: {height} cm, {weight} kg prüfen</translation>
        </message>
        <message>
            <source>At {value} years Lund and Browder counts</source>
            <translation>Mit {value} Jahren zählt Lund und Browder</translation>
        </message>
        <message>
            <source>Check the height: {value} cm</source>
            <translation>Größe prüfen: {value} cm</translation>
        </message>
        <message>
            <source>Check height and weight: BMI {value:.1f}</source>
            <translation>Größe und Gewicht prüfen: BMI {value:.1f}</translation>
        </message>
        <message>
            <source>Check the waist: {value} cm</source>
            <translation>Bauchumfang prüfen: {value} cm</translation>
        </message>
        <message>
            <source>Week {week} is reached: review the result</source>
            <translation>Woche {week} ist erreicht: Ergebnis prüfen</translation>
        </message>
        <message>
            <source>Week {visit_week}: {found} % repigmented, label asks {below} %</source>
            <translation>Woche {visit_week}: {found} % repigmentiert, gefragt {below} %</translation>
        </message>
        <message>
            <source>Week {visit_week}: {found} % repigmented, too close to {below} %</source>
            <translation>Woche {visit_week}: {found} % repigmentiert, zu knapp an {below} %</translation>
        </message>
        <message>
            <source>Week {week}: draw today’s visit</source>
            <translation>Woche {week}: heutigen Termin einzeichnen</translation>
        </message>
        <message>
            <source>{found} % repigmented: label asks {below} %</source>
            <translation>{found} % repigmentiert: gefragt {below} %</translation>
        </message>
        <message>
            <source>Week {week}: repigmentation not entered</source>
            <translation>Woche {week}: Repigmentierung eingeben</translation>
        </message>
        <message>
            <source>{tubes:.1f} tubes in {days} days: the label allows {allowed}</source>
            <translation>{tubes:.1f} Tuben in {days} Tagen: erlaubt sind {allowed}</translation>
        </message>
        <message>
            <source>Tubes limit the area to {bites_at:.1f} % of the body</source>
            <translation>Tuben reichen nur für {bites_at:.1f} % der Körperoberfläche</translation>
        </message>
        <message>
            <source>Height and weight are needed</source>
            <translation>Größe und Gewicht fehlen</translation>
        </message>
        <message>
            <source>Label rules are {months} months old</source>
            <translation>Regeln sind {months} Monate alt</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Label checks</source>
            <translation>Weitere Prüfungen</translation>
        </message>
    </context>
    <context>
        <name>ChecksDialog</name>
        <message>
            <source>Label checks</source>
            <translation>Weitere Prüfungen</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>nicht gefragt</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>trifft nicht zu</translation>
        </message>
        <message>
            <source>Hours since the last application</source>
            <translation>Stunden seit der letzten Anwendung</translation>
        </message>
        <message>
            <source>Weeks since the treatment began</source>
            <translation>Wochen seit Beginn der Behandlung</translation>
        </message>
        <message>
            <source>Colour back since the first visit, %</source>
            <translation>Repigmentierung seit dem ersten Termin, %</translation>
        </message>
        <message>
            <source>Other things the label says</source>
            <translation>Was die Fachinformation sonst sagt</translation>
        </message>
        <message>
            <source>Pregnant or breast-feeding</source>
            <translation>Schwanger oder stillend</translation>
        </message>
        <message>
            <source>Known hypersensitivity to the cream</source>
            <translation>Bekannte Überempfindlichkeit gegen die Creme</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to the drawing</source>
            <translation>Zurück zur Zeichnung</translation>
        </message>
        <message>
            <source>Nothing else to check.</source>
            <translation>Sonst ist nichts zu prüfen.</translation>
        </message>
        <message>
            <source>Checked on {0} against {1}. A contraindication, an age below the label's or too short a wait takes the place of “within”.</source>
            <translation>Geprüft am {0} nach {1}. Eine Gegenanzeige, ein Alter unter dem der Fachinformation oder eine zu kurze Pause tritt an die Stelle von „innerhalb“.</translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>Choose a case</source>
            <translation>Fall auswählen</translation>
        </message>
        <message>
            <source>Any case</source>
            <translation>Irgendein Fall</translation>
        </message>
        <message>
            <source>Own file…</source>
            <translation>Eigene Datei…</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Number of groups</source>
            <translation>Anzahl der Gruppen</translation>
        </message>
        <message>
            <source>Or show</source>
            <translation>Oder zeigen</translation>
        </message>
        <message>
            <source>What 10 % looks like</source>
            <translation>So sehen 10 % aus</translation>
        </message>
        <message>
            <source>Why counts differ</source>
            <translation>Warum Zählweisen abweichen</translation>
        </message>
        <message>
            <source>What the cream did in trials</source>
            <translation>Was die Creme in Studien bewirkte</translation>
        </message>
        <message>
            <source>Compare people’s drawings</source>
            <translation>Zeichnungen vergleichen</translation>
        </message>
        <message>
            <source>Measure your own hand</source>
            <translation>Die eigene Hand messen</translation>
        </message>
        <message>
            <source>End of the lesson</source>
            <translation>Ende der Stunde</translation>
        </message>
        <message>
            <source>Case {0}</source>
            <translation>Fall {0}</translation>
        </message>
        <message>
            <source>shown already</source>
            <translation>schon gezeigt</translation>
        </message>
    </context>
    <context>
        <name>CleanDesk</name>
        <message>
            <source>Paint the patches, then go through all sides.</source>
            <translation>Stellen einzeichnen, dann alle Seiten durchgehen.</translation>
        </message>
    </context>
    <context>
        <name>ClipboardResult</name>
        <message>
            <source>Patch</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>% of the body</source>
            <translation>% der Körperoberfläche</translation>
        </message>
        <message>
            <source>cream this time, %</source>
            <translation>diesmal Creme, %</translation>
        </message>
    </context>
    <context>
        <name>CloseUps</name>
        <message>
            <source>Face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>Left hand</source>
            <translation>Hand links</translation>
        </message>
        <message>
            <source>Right hand</source>
            <translation>Hand rechts</translation>
        </message>
        <message>
            <source>Left foot</source>
            <translation>Fuß links</translation>
        </message>
        <message>
            <source>Right foot</source>
            <translation>Fuß rechts</translation>
        </message>
        <message>
            <source>Close-up: {0}</source>
            <translation>Nahaufnahme: {0}</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Show the paint of this visit again</source>
            <translation>Wieder zeigen, was bei diesem Termin eingezeichnet ist</translation>
        </message>
        <message>
            <source>Close the comparison</source>
            <translation>Vergleich schließen</translation>
        </message>
        <message>
            <source>Comparison of two visits</source>
            <translation>Vergleich zweier Termine</translation>
        </message>
    </context>
    <context>
        <name>CompareOverlay</name>
        <message>
            <source>The comparison is ended. The body shows the paint of this visit.</source>
            <translation>Der Vergleich ist beendet. Das Körperbild zeigt das Eingezeichnete dieses Termins.</translation>
        </message>
        <message>
            <source>These visits cannot be compared.</source>
            <translation>Diese Termine lassen sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>newly affected {0} %</source>
            <translation>neu betroffen {0} %</translation>
        </message>
        <message>
            <source>no longer affected {0} %</source>
            <translation>nicht mehr betroffen {0} %</translation>
        </message>
        <message>
            <source>affected both times {0} %</source>
            <translation>weiterhin betroffen {0} %</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>Within the limit, if the drawing is right</source>
            <translation>Innerhalb der Grenze, wenn alles eingezeichnet ist</translation>
        </message>
        <message>
            <source>Too close to call</source>
            <translation>Zu knapp: nicht sicher innerhalb der Grenze</translation>
        </message>
        <message>
            <source>Over the limit</source>
            <translation>Über der Grenze</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>Noch nicht fertig</translation>
        </message>
        <message>
            <source>Cannot be judged</source>
            <translation>Kein Ergebnis möglich</translation>
        </message>
        <message>
            <source>Not to be used</source>
            <translation>Nicht anwenden</translation>
        </message>
        <message>
            <source>Age needed</source>
            <translation>Alter nötig</translation>
        </message>
        <message>
            <source>Too soon</source>
            <translation>Zu früh</translation>
        </message>
        <message>
            <source>Nothing painted</source>
            <translation>Nichts eingezeichnet</translation>
        </message>
        <message>
            <source>No verdict</source>
            <translation>Kein Ergebnis</translation>
        </message>
        <message>
            <source>within</source>
            <translation>innerhalb</translation>
        </message>
        <message>
            <source>too close</source>
            <translation>zu knapp</translation>
        </message>
        <message>
            <source>over</source>
            <translation>darüber</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>nicht fertig</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>kein Ergebnis möglich</translation>
        </message>
        <message>
            <source>not to be used</source>
            <translation>nicht anwenden</translation>
        </message>
        <message>
            <source>age needed</source>
            <translation>Alter nötig</translation>
        </message>
        <message>
            <source>too soon</source>
            <translation>zu früh</translation>
        </message>
        <message>
            <source>nothing painted</source>
            <translation>nichts eingezeichnet</translation>
        </message>
        <message>
            <source>not every side has been looked at</source>
            <translation>es sind noch nicht alle Seiten angesehen</translation>
        </message>
        <message>
            <source>enter height and weight</source>
            <translation>Größe und Gewicht eingeben</translation>
        </message>
        <message>
            <source>the label forbids it for this person</source>
            <translation>die Fachinformation verbietet es bei dieser Person</translation>
        </message>
        <message>
            <source>enter the age</source>
            <translation>das Alter eingeben</translation>
        </message>
        <message>
            <source>the label asks to wait longer between two applications</source>
            <translation>die Fachinformation verlangt eine längere Pause zwischen zwei Anwendungen</translation>
        </message>
        <message>
            <source>{figure:.1f} {unit} as drawn. It could be over {limit}.</source>
            <translation>{figure:.1f} {unit} wie eingezeichnet. Es könnten mehr als {limit} sein.</translation>
        </message>
        <message>
            <source>{figure:.1f} {unit} as drawn. By {table} it is {other:.1f} {unit}.</source>
            <translation>{figure:.1f} {unit} wie eingezeichnet. Nach {table} sind es {other:.1f} {unit}.</translation>
        </message>
        <message>
            <source>The label is for people from {minimum} years; this person is {age:g}.</source>
            <translation>Zugelassen für Menschen ab {minimum} Jahren; diese Person ist {age:g}.</translation>
        </message>
        <message>
            <source>The label is for people up to {maximum} years; this person is {age:g}.</source>
            <translation>Zugelassen für Menschen bis {maximum} Jahre; diese Person ist {age:g}.</translation>
        </message>
        <message>
            <source>By the birth year this person is {low:g} or {age:g}. The label is for people from {minimum} years: enter the age.</source>
            <translation>Nach dem Geburtsjahr ist diese Person {low:g} oder {age:g} Jahre alt. Zugelassen ab {minimum} Jahren: Bitte Alter eingeben.</translation>
        </message>
        <message>
            <source>By the birth year this person is {low:g} or {age:g}. The label is for people up to {maximum} years: enter the age.</source>
            <translation>Nach dem Geburtsjahr ist diese Person {low:g} oder {age:g} Jahre alt. Zugelassen bis {maximum} Jahre: Bitte Alter eingeben.</translation>
        </message>
        <message>
            <source>The age and the birth year do not agree. The younger one counts: {age:g} years.</source>
            <translation>Alter und Geburtsjahr passen nicht zusammen. Das jüngere Alter zählt: {age:g} Jahre.</translation>
        </message>
        <message>
            <source>The age is not known. The label is for people from {minimum} years.</source>
            <translation>Das Alter ist nicht bekannt. Zugelassen ab {minimum} Jahren.</translation>
        </message>
        <message>
            <source>The age is not known. The label is for people up to {maximum} years.</source>
            <translation>Das Alter ist nicht bekannt. Zugelassen bis {maximum} Jahre.</translation>
        </message>
        <message>
            <source>No lower age is in this profile. Read in the label from which age it is for.</source>
            <translation>In diesem Profil steht kein Mindestalter. Lesen Sie in der Fachinformation, ab welchem Alter das Mittel zugelassen ist.</translation>
        </message>
        <message>
            <source>Pregnant or breast-feeding: the label says not to use it.</source>
            <translation>Schwanger oder stillend: Laut Fachinformation nicht anwenden.</translation>
        </message>
        <message>
            <source>Pregnancy and breast-feeding were not asked about. The label says not to use it then.</source>
            <translation>Schwangerschaft/Stillzeit nicht erfragt. In beiden Fällen darf die Creme nicht angewendet werden.</translation>
        </message>
        <message>
            <source>Pregnant or breast-feeding: nothing on this is in this profile. Read the label.</source>
            <translation>Schwanger oder stillend: Dazu steht nichts in diesem Profil. Lesen Sie die Fachinformation.</translation>
        </message>
        <message>
            <source>Known hypersensitivity to it: the label says not to use it.</source>
            <translation>Bekannte Überempfindlichkeit dagegen: laut Fachinformation nicht anwenden.</translation>
        </message>
        <message>
            <source>Hypersensitivity to it was not asked about. The label says not to use it then.</source>
            <translation>Überempfindlichkeit nicht erfragt. Liegt sie vor, darf die Creme nicht angewendet werden.</translation>
        </message>
        <message>
            <source>Known hypersensitivity: nothing on this is in this profile. Read the label.</source>
            <translation>Bekannte Überempfindlichkeit: Dazu steht nichts in diesem Profil. Lesen Sie die Fachinformation.</translation>
        </message>
        <message>
            <source>The last application was {hours:g} hours ago; the label asks for at least {interval:g}.</source>
            <translation>Die letzte Anwendung war vor {hours:g} Stunden; laut Fachinformation müssen es mindestens {interval:g} sein.</translation>
        </message>
        <message>
            <source>Used {used:g} times today; the label allows {allowed:g}.</source>
            <translation>Heute {used:g}-mal angewendet; laut Fachinformation erlaubt: {allowed:g}.</translation>
        </message>
        <message>
            <source>Used {used:g} times in {days:g} days; the label allows {allowed:g}.</source>
            <translation>In {days:g} Tagen {used:g}-mal angewendet; laut Fachinformation erlaubt: {allowed:g}.</translation>
        </message>
        <message>
            <source>The diary has an application later than now. Check the computer's clock and the diary.</source>
            <translation>Im Tagebuch steht eine Anwendung, die später ist als jetzt. Prüfen Sie die Uhr des Computers und das Tagebuch.</translation>
        </message>
        <message>
            <source>No skin of the face is painted. The label is for people whose face is affected too.</source>
            <translation>Im Gesicht ist nichts eingezeichnet. Zugelassen nur für Menschen, bei denen auch das Gesicht betroffen ist.</translation>
        </message>
        <message>
            <source>The label asks that the {part} is affected; no skin there is painted.</source>
            <translation>Laut Fachinformation muss diese Stelle betroffen sein: {part}. Dort ist nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>The label leaves out the {part}; skin there is painted.</source>
            <translation>Die Fachinformation nimmt diese Stelle aus: {part}. Dort ist etwas eingezeichnet.</translation>
        </message>
        <message>
            <source>There is paint on the {place}. Do not get the cream {avoid}.</source>
            <translation>Eingezeichnet ist: {place}. Die Creme darf nicht {avoid} gelangen.</translation>
        </message>
        <message>
            <source>There is paint near the {part}. The cream is not for the {part}.</source>
            <translation>In der Nähe eingezeichnet: {part}. Die Creme ist nicht bestimmt für: {part}.</translation>
        </message>
        <message>
            <source>Week {week} of treatment is reached: look at the result again.</source>
            <translation>Woche {week} der Behandlung ist erreicht: Sehen Sie sich das Ergebnis noch einmal an.</translation>
        </message>
        <message>
            <source>At the visit of {day} (week {visit_week:g}) repigmentation was {found:g} % (likely {low:g} to {high:g} %), newly affected skin counted in. The label: with less than {below:g} % at week {week}, consider stopping.</source>
            <translation>Beim Termin vom {day} (Woche {visit_week:g}) betrug die Repigmentierung {found:g} % (wahrscheinlich {low:g} bis {high:g} %), neu betroffene Haut eingerechnet. Die Fachinformation: bei weniger als {below:g} % in Woche {week} einen Abbruch der Behandlung in Betracht ziehen.</translation>
        </message>
        <message>
            <source>At the visit of {day} (week {visit_week:g}) repigmentation was {found:g} % (likely {low:g} to {high:g} %), newly affected skin counted in. The label’s {below:g} % at week {week} lies between: too close to call. With less, the label says to consider stopping.</source>
            <translation>Beim Termin vom {day} (Woche {visit_week:g}) betrug die Repigmentierung {found:g} % (wahrscheinlich {low:g} bis {high:g} %), neu betroffene Haut eingerechnet. Die {below:g} % der Fachinformation in Woche {week} liegen dazwischen: zu knapp. Bei weniger ist ein Abbruch der Behandlung in Betracht zu ziehen.</translation>
        </message>
        <message>
            <source>Week {week} is reached, and the last visit is of {day} (week {visit_week:g}). Draw the visit of today: with less than {below:g} % repigmentation the label says to consider stopping.</source>
            <translation>Woche {week} ist erreicht, und der letzte Termin ist vom {day} (Woche {visit_week:g}). Zeichnen Sie den heutigen Termin ein: bei weniger als {below:g} % Repigmentierung ist laut Fachinformation ein Abbruch der Behandlung in Betracht zu ziehen.</translation>
        </message>
        <message>
            <source>{found:g} % repigmentation was entered. The label: with less than {below:g} % repigmentation at week {week}, consider stopping.</source>
            <translation>Eingegeben wurden {found:g} % Repigmentierung. Fachinformation: bei weniger als {below:g} % Repigmentierung in Woche {week} Abbruch der Behandlung in Betracht ziehen.</translation>
        </message>
        <message>
            <source>Week {week} is reached. Enter how much colour has come back: below {below:g} % the label says to consider stopping.</source>
            <translation>Woche {week} ist erreicht. Bitte Repigmentierung eingeben: unter {below:g} % laut Fachinformation Abbruch der Behandlung in Betracht ziehen.</translation>
        </message>
        <message>
            <source>This application takes about {tubes:.1f} tubes of {tube_grams:g} g in {days:g} days; the label allows {allowed:g}.</source>
            <translation>Diese Anwendung braucht etwa {tubes:.1f} Tuben zu {tube_grams:g} g in {days:g} Tagen; laut Fachinformation erlaubt: {allowed:g}.</translation>
        </message>
        <message>
            <source>For this person the label's {allowed:g} × {tube_grams:g} g in {days:g} days are used up at {bites_at:.1f} % of the body, before the limit of the area.</source>
            <translation>Bei dieser Person sind die erlaubten {allowed:g} × {tube_grams:g} g in {days:g} Tagen schon bei {bites_at:.1f} % der Körperoberfläche verbraucht, vor der Grenze der Fläche.</translation>
        </message>
        <message>
            <source>The label's limit needs height and weight; without them nothing can be said.</source>
            <translation>Für die Grenze der Fachinformation werden Größe und Gewicht gebraucht; ohne sie lässt sich nichts sagen.</translation>
        </message>
        <message>
            <source>Height, weight or waist are from an earlier visit. They count when they are confirmed.</source>
            <translation>Größe, Gewicht oder Bauchumfang stammen von einem früheren Termin. Sie zählen, wenn sie bestätigt sind.</translation>
        </message>
        <message>
            <source>By this person’s weights it is {person:.1f} %, by Lund and Browder {chart:.1f} %. Are height and weight right: {height:g} cm, {weight:g} kg?</source>
            <translation>Nach den Gewichten dieser Person sind es {person:.1f} %, nach Lund und Browder {chart:.1f} %. Stimmen Größe und Gewicht: {height:g} cm, {weight:g} kg?</translation>
        </message>
        <message>
            <source>At {value:g} years this person’s weights are not known: Lund and Browder counts.</source>
            <translation>Mit {value:g} Jahren sind die Gewichte dieser Person nicht bekannt: Es zählt Lund und Browder.</translation>
        </message>
        <message>
            <source>For a height of {value:g} cm this person’s weights are not known, only from {low:g} to {high:g} cm: Lund and Browder counts. Is the height right?</source>
            <translation>Für eine Größe von {value:g} cm sind die Gewichte dieser Person nicht bekannt, nur von {low:g} bis {high:g} cm: Es zählt Lund und Browder. Stimmt die Größe?</translation>
        </message>
        <message>
            <source>For a BMI of {value:.1f} this person’s weights are not known, only from {low:g} to {high:g}: Lund and Browder counts. Are height and weight right?</source>
            <translation>Für einen BMI von {value:.1f} sind die Gewichte dieser Person nicht bekannt, nur von {low:g} bis {high:g}: Es zählt Lund und Browder. Stimmen Größe und Gewicht?</translation>
        </message>
        <message>
            <source>For a waist of {value:g} cm this person’s weights are not known, only from {low:g} to {high:g} cm: Lund and Browder counts. Is the waist right?</source>
            <translation>Für einen Bauchumfang von {value:g} cm sind die Gewichte dieser Person nicht bekannt, nur von {low:g} bis {high:g} cm: Es zählt Lund und Browder. Stimmt der Bauchumfang?</translation>
        </message>
        <message>
            <source>These label rules are from {month} ({months} months ago). Check whether the label has changed.</source>
            <translation>Diese Regeln stehen in der Fachinformation vom {month} (vor {months} Monaten). Prüfen Sie, ob sie sich geändert hat.</translation>
        </message>
        <message>
            <source>give {bound:g} or more.</source>
            <translation>Mindestens {bound:g} angeben.</translation>
        </message>
        <message>
            <source>give more than {bound:g}.</source>
            <translation>Mehr als {bound:g} angeben.</translation>
        </message>
        <message>
            <source>give {bound:g} or less.</source>
            <translation>Höchstens {bound:g} angeben.</translation>
        </message>
        <message>
            <source>give {bound:g} letters or fewer.</source>
            <translation>Höchstens {bound:g} Zeichen angeben.</translation>
        </message>
        <message>
            <source>give year and month, for example 2026-03.</source>
            <translation>Geben Sie Jahr und Monat an, zum Beispiel 2026-03.</translation>
        </message>
        <message>
            <source>use small letters, figures and hyphens only.</source>
            <translation>Verwenden Sie nur kleine Buchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <source>it is empty.</source>
            <translation>Hier steht nichts.</translation>
        </message>
        <message>
            <source>give a whole number.</source>
            <translation>Ganze Zahl angeben.</translation>
        </message>
        <message>
            <source>A height of {value:g} cm is not between {low:g} and {high:g} cm.</source>
            <translation>{value:g} cm Größe liegen nicht zwischen {low:g} und {high:g} cm.</translation>
        </message>
        <message>
            <source>A weight of {value:g} kg is not between {low:g} and {high:g} kg.</source>
            <translation>{value:g} kg Gewicht liegen nicht zwischen {low:g} und {high:g} kg.</translation>
        </message>
        <message>
            <source>A waist of {value:g} cm is not between {low:g} and {high:g} cm.</source>
            <translation>Ein Bauchumfang von {value:g} cm liegt nicht zwischen {low:g} und {high:g} cm.</translation>
        </message>
        <message>
            <source>“{text}” is no length. Write it as 165 cm, 5 ft 5 in or 34 in.</source>
            <translation>„{text}“ ist keine Länge. Schreiben Sie 165 cm, 5 ft 5 in oder 34 in.</translation>
        </message>
        <message>
            <source>“{text}” is no weight. Write it as 92 kg or 203 lb.</source>
            <translation>„{text}“ ist kein Gewicht. Schreiben Sie 92 kg oder 203 lb.</translation>
        </message>
        <message>
            <source>{value:g} hours since the last application cannot be: give a figure from 0 to {high:g}.</source>
            <translation>{value:g} Stunden seit der letzten Anwendung können nicht sein: Geben Sie eine Zahl von 0 bis {high:g} an.</translation>
        </message>
        <message>
            <source>{value:g} weeks of treatment cannot be: give a figure from 0 to {high:g}.</source>
            <translation>{value:g} Wochen Behandlung können nicht sein: Geben Sie eine Zahl von 0 bis {high:g} an.</translation>
        </message>
        <message>
            <source>{value:g} % repigmentation cannot be: give a figure from 0 to {high:g}.</source>
            <translation>{value:g} % Repigmentierung können nicht sein: Geben Sie eine Zahl von 0 bis {high:g} an.</translation>
        </message>
        <message>
            <source>An age of {value:g} years cannot be: give a figure from 0 to {high:g}.</source>
            <translation>Ein Alter von {value:g} Jahren kann nicht sein: Geben Sie eine Zahl von 0 bis {high:g} an.</translation>
        </message>
        <message>
            <source>this is no number.</source>
            <translation>Das ist keine Zahl.</translation>
        </message>
        <message>
            <source>“{id}” is shipped with the program. Give your own profile another id.</source>
            <translation>„{id}“ gehört zum Programm. Geben Sie Ihrem eigenen Profil eine andere Kennung.</translation>
        </message>
        <message>
            <source>it is below the minimum age.</source>
            <translation>Es liegt unter dem Mindestalter.</translation>
        </message>
        <message>
            <source>there are signs in it that cannot be seen. Type it anew.</source>
            <translation>Darin sind unsichtbare Zeichen. Tippen Sie es neu ein.</translation>
        </message>
        <message>
            <source>there is neither a letter nor a figure in it.</source>
            <translation>Darin ist weder ein Buchstabe noch eine Ziffer.</translation>
        </message>
        <message>
            <source>“{name}” is shipped with the program. Give your own profile another name.</source>
            <translation>„{name}“ gehört zum Programm. Geben Sie Ihrem eigenen Profil einen anderen Namen.</translation>
        </message>
        <message>
            <source>there are two limits of this kind for these ages.</source>
            <translation>es gibt zwei Grenzen dieser Art für diese Altersstufen.</translation>
        </message>
        <message>
            <source>a limit in grams needs the number of applications a day.</source>
            <translation>Für eine Grenze in Gramm ist die Zahl der Anwendungen am Tag nötig.</translation>
        </message>
        <message>
            <source>{value:g} % is more than the whole body.</source>
            <translation>{value:g} % sind mehr als der ganze Körper.</translation>
        </message>
        <message>
            <source>give it to a tenth at most.</source>
            <translation>Höchstens eine Nachkommastelle angeben.</translation>
        </message>
        <message>
            <source>say in how many days these grams may be used.</source>
            <translation>Geben Sie an, in wie vielen Tagen diese Gramm verbraucht werden dürfen.</translation>
        </message>
        <message>
            <source>only a limit in grams has days.</source>
            <translation>Tage gibt es nur bei einer Grenze in Gramm.</translation>
        </message>
        <message>
            <source>only a limit in percent is counted in hands.</source>
            <translation>Hände gibt es nur bei einer Grenze in Prozent.</translation>
        </message>
        <message>
            <source>a hand is about 1 %; {value:g} % cannot be {count:g} hands.</source>
            <translation>Eine Hand ist etwa 1 %; {value:g} % können nicht {count:g} Hände sein.</translation>
        </message>
        <message>
            <source>{revision} is in the future.</source>
            <translation>{revision} liegt in der Zukunft.</translation>
        </message>
        <message>
            <source>{revision} is too long ago for a label in use.</source>
            <translation>{revision} liegt für eine gültige Fachinformation zu lange zurück.</translation>
        </message>
        <message>
            <source>that is less than once in a month.</source>
            <translation>Das ist seltener als einmal im Monat.</translation>
        </message>
        <message>
            <source>give half an hour or more.</source>
            <translation>Mindestens eine halbe Stunde angeben.</translation>
        </message>
        <message>
            <source>{a_day:g} applications a day cannot be {apart:g} hours apart.</source>
            <translation>{a_day:g} Anwendungen am Tag können nicht {apart:g} Stunden auseinander liegen.</translation>
        </message>
        <message>
            <source>a week comes twice.</source>
            <translation>Eine Woche ist doppelt.</translation>
        </message>
        <message>
            <source>that is less than a tenth of a tube.</source>
            <translation>Das ist weniger als ein Zehntel einer Tube.</translation>
        </message>
        <message>
            <source>no tube is that small.</source>
            <translation>So klein ist keine Tube.</translation>
        </message>
        <message>
            <source>there are two limits for tubes of this size in this time.</source>
            <translation>Für Tuben dieser Größe in dieser Zeit gibt es zwei Grenzen.</translation>
        </message>
        <message>
            <source>it is below the age that the rule begins with.</source>
            <translation>es liegt unter dem Alter, mit dem die Regel beginnt.</translation>
        </message>
        <message>
            <source>the label is for nobody of these ages.</source>
            <translation>die Fachinformation gilt für niemanden dieses Alters.</translation>
        </message>
        <message>
            <source>there is no region “{region}”. “bsa-calc body” lists them.</source>
            <translation>Es gibt keine Region „{region}“. „bsa-calc body“ listet sie auf.</translation>
        </message>
        <message>
            <source>every region of it is excluded too. Take it out of one of the two.</source>
            <translation>Jede ihrer Regionen ist auch ausgenommen. Nehmen Sie sie aus einem von beiden heraus.</translation>
        </message>
        <message>
            <source>The formula of Livingston and Lee holds from 10 kg on. Choose another one.</source>
            <translation>Die Formel von Livingston und Lee gilt erst ab 10 kg. Wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>{value:g} mg/cm² is not between {low:g} and {high:g} mg/cm².</source>
            <translation>{value:g} mg/cm² liegen nicht zwischen {low:g} und {high:g} mg/cm².</translation>
        </message>
        <message>
            <source>A hand that errs by {value:g} % cannot be: give a figure from 0 to {high:g}.</source>
            <translation>Eine Hand, die um {value:g} % danebenliegt, kann nicht sein: Geben Sie einen Wert von 0 bis {high:g} an.</translation>
        </message>
        <message>
            <source>up to here the drawing is too fine to be measured. Thin out the paths, or use a wider brush.</source>
            <translation>bis hierher ist die Zeichnung zu fein zum Messen. Dünnen Sie die Wege aus, oder nehmen Sie einen breiteren Pinsel.</translation>
        </message>
        <message>
            <source>the region is marked as absent: it takes no paint.</source>
            <translation>die Region ist als fehlend markiert: Dort wird nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>the outline encloses nothing. Draw it round the skin.</source>
            <translation>der Umriss umschließt nichts. Ziehen Sie ihn um die Haut herum.</translation>
        </message>
        <message>
            <source>it touches no skin in the view “{view}”, or so little that rounding loses it. Give millimetres in that view's frame, as “bsa-calc body” lists it, or take the mark out.</source>
            <translation>berührt in der Ansicht „{view}“ keine Haut, oder so wenig, dass es beim Runden verloren geht. Geben Sie Millimeter im Rahmen dieser Ansicht an, wie „bsa-calc body“ ihn nennt, oder nehmen Sie die Markierung heraus.</translation>
        </message>
        <message>
            <source>This part is marked as absent: it takes no paint.</source>
            <translation>Dieser Teil ist als fehlend markiert: Dort wird nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>The file cannot be read: {why}.</source>
            <translation>Die Datei lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <source>This is a pipe, a device or a socket. Only regular files are read.</source>
            <translation>Das ist eine Pipe, ein Gerät oder ein Socket. Nur gewöhnliche Dateien werden gelesen.</translation>
        </message>
        <message>
            <source>The file is not text in UTF-8. Choose a drawing saved by bsa-calc or written as JSON.</source>
            <translation>Die Datei ist kein Text in UTF-8. Wählen Sie eine Zeichnung, die bsa-calc gespeichert hat oder die als JSON geschrieben ist.</translation>
        </message>
        <message>
            <source>This is not JSON: {why} in line {line}, column {column}.</source>
            <translation>Das ist kein JSON: {why}, Zeile {line}, Spalte {column}.</translation>
        </message>
        <message>
            <source>The drawing has version {version}; this program reads {known}. Install a newer bsa-calc.</source>
            <translation>Die Zeichnung hat Fassung {version}; dieses Programm liest {known}. Installieren Sie ein neueres bsa-calc.</translation>
        </message>
        <message>
            <source>This is neither a record nor a drawing: the key "format" must be "{record}" or "{drawing}".</source>
            <translation>Das ist weder eine Akte noch eine Zeichnung: Der Schlüssel „format“ muss „{record}“ oder „{drawing}“ sein.</translation>
        </message>
        <message>
            <source>the drawing was made on a body map that this version does not have.</source>
            <translation>Die Zeichnung entstand auf einem Körperbild, das diese Fassung nicht hat.</translation>
        </message>
        <message>
            <source>the paint is damaged. Restore the file from a copy.</source>
            <translation>Das Eingezeichnete ist beschädigt. Holen Sie die Datei aus einer Sicherung.</translation>
        </message>
        <message>
            <source>The record has version {version}; this program reads {known}. Install a newer bsa-calc to open it.</source>
            <translation>Die Akte hat Fassung {version}; dieses Programm liest {known}. Zum Öffnen installieren Sie ein neueres bsa-calc.</translation>
        </message>
        <message>
            <source>visits[{number}] (of {date}) was damaged, or changed outside bsa-calc: it does not match its check. Restore the file from a copy. If you changed it yourself, take the keys “check” out of it.</source>
            <translation>Der Termin vom {date} (visits[{number}]) ist beschädigt oder wurde außerhalb von bsa-calc geändert: Er passt nicht zu seiner Prüfsumme. Holen Sie die Datei aus einer Sicherung. Haben Sie sie selbst geändert, nehmen Sie die Schlüssel „check“ heraus.</translation>
        </message>
        <message>
            <source>The record was damaged, or changed outside bsa-calc: it does not match its check. Restore the file from a copy. If you changed it yourself, take the keys “check” out of it.</source>
            <translation>Die Akte ist beschädigt oder wurde außerhalb von bsa-calc geändert: Sie passt nicht zu ihrer Prüfsumme. Holen Sie die Datei aus einer Sicherung. Haben Sie sie selbst geändert, nehmen Sie die Schlüssel „check“ heraus.</translation>
        </message>
        <message>
            <source>All marks lie in a small box and look like {unit}: read so, they would cover much of the body. Give millimetres. If they are millimetres, say so with the key “unit”: “mm”.</source>
            <translation>Alle Markierungen liegen auf engem Raum und sehen nach {unit} aus: so gelesen, würden sie einen großen Teil des Körpers bedecken. Geben Sie Millimeter an. Sind es Millimeter, sagen Sie das mit dem Schlüssel „unit“: „mm“.</translation>
        </message>
        <message>
            <source>{name} is write-protected. Save it under another name to change it.</source>
            <translation>{name} ist schreibgeschützt. Speichern Sie unter einem anderen Namen, um etwas zu ändern.</translation>
        </message>
        <message>
            <source>{name} is a pipe, a device or a socket, no file. Choose another name.</source>
            <translation>{name} ist eine Pipe, ein Gerät oder ein Socket, keine Datei. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{name} could not be saved: {why}. Choose another folder, or make room there.</source>
            <translation>{name} konnte nicht gespeichert werden: {why}. Wählen Sie einen anderen Ordner oder schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>{name} could not be saved: you may not write there, or another program has the file open. Close it there, or choose another folder.</source>
            <translation>{name} konnte nicht gespeichert werden: Sie dürfen dort nicht schreiben, oder ein anderes Programm hat die Datei offen. Schließen Sie sie dort oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{name} could not be saved: {why}. Choose another folder.</source>
            <translation>{name} konnte nicht gespeichert werden: {why}. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{name} has been open in bsa-calc since {since}: {user} on {host}. Close it there, or open it read-only.</source>
            <translation>{name} ist seit {since} in bsa-calc offen: {user} auf {host}. Schließen Sie die Datei dort oder öffnen Sie sie schreibgeschützt.</translation>
        </message>
        <message>
            <source>{name} is open in another bsa-calc window or on another computer. Close it there, or open it read-only.</source>
            <translation>{name} ist in bsa-calc in einem anderen Fenster oder auf einem anderen Computer offen. Schließen Sie die Datei dort oder öffnen Sie sie schreibgeschützt.</translation>
        </message>
        <message>
            <source>you have a profile “{name}” already. Give this one another name.</source>
            <translation>Sie haben schon ein Profil „{name}“. Geben Sie diesem einen anderen Namen.</translation>
        </message>
        <message>
            <source>This profile was changed meanwhile in another window. Close this one and open it again.</source>
            <translation>Dieses Profil wurde inzwischen in einem anderen Fenster geändert. Schließen Sie dieses und öffnen Sie es neu.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be made: {why}.</source>
            <translation>Der Ordner {folder} lässt sich nicht anlegen: {why}.</translation>
        </message>
        <message>
            <source>{file} could not be deleted. Close all windows of bsa-calc and delete it by hand.</source>
            <translation>{file} ließ sich nicht löschen. Schließen Sie alle Fenster von bsa-calc und löschen Sie die Datei von Hand.</translation>
        </message>
        <message>
            <source>{name} was opened read-only.</source>
            <translation>{name} wurde schreibgeschützt geöffnet.</translation>
        </message>
        <message>
            <source>{name} was made by a newer bsa-calc (record version {version}, this program writes {known}). It can be looked at but not changed here. Install a newer bsa-calc to change it.</source>
            <translation>{name} stammt von einem neueren bsa-calc (Akte in Fassung {version}, dieses Programm schreibt {known}). Hier lässt sie sich ansehen, aber nicht ändern. Zum Ändern installieren Sie ein neueres bsa-calc.</translation>
        </message>
        <message>
            <source>{name} is read-only: nothing can be written in its folder ({why}). Save it under another name to change it.</source>
            <translation>{name} ist schreibgeschützt: In den Ordner lässt sich nichts schreiben ({why}). Zum Ändern speichern Sie unter einem anderen Namen.</translation>
        </message>
        <message>
            <source>{name} is no longer there: it was moved or deleted, or its drive is not connected. Connect the drive again, or save under another name.</source>
            <translation>{name} ist nicht mehr da: verschoben oder gelöscht, oder das Laufwerk ist nicht verbunden. Verbinden Sie das Laufwerk wieder oder speichern Sie unter einem anderen Namen.</translation>
        </message>
        <message>
            <source>{name} cannot be reached: {why}. Save under another name.</source>
            <translation>{name} ist nicht erreichbar: {why}. Speichern Sie unter einem anderen Namen.</translation>
        </message>
        <message>
            <source>{name} has been changed by another program since you opened it. Save under another name, and open both to compare them.</source>
            <translation>{name} wurde von einem anderen Programm geändert, seit Sie die Datei geöffnet haben. Speichern Sie unter einem anderen Namen und öffnen Sie beide zum Vergleich.</translation>
        </message>
        <message>
            <source>The visit of {date} cannot be shown: {why}</source>
            <translation>Der Termin vom {date} lässt sich nicht zeigen: {why}</translation>
        </message>
        <message>
            <source>Choose two drawings or more.</source>
            <translation>Wählen Sie zwei Zeichnungen oder mehr.</translation>
        </message>
        <message>
            <source>These drawings are not counted alike: body, age, build or weight table differ. Choose those of one case.</source>
            <translation>Diese Zeichnungen werden nicht gleich gezählt: Körper, Alter, Statur oder Gewichtstabelle unterscheiden sich. Wählen Sie die eines einzigen Falls.</translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation>Das ist keine Zahl.</translation>
        </message>
        <message>
            <source>{text} can be read in two ways. Type {whole} or {part}.</source>
            <translation>{text} kann zweierlei heißen. Geben Sie {whole} oder {part} ein.</translation>
        </message>
        <message>
            <source>Is {text} the figure {whole}? Type it without the mark.</source>
            <translation>Ist {text} die Zahl {whole}? Geben Sie sie ohne das Zeichen ein.</translation>
        </message>
        <message>
            <source>Type the figure without marks between the thousands.</source>
            <translation>Geben Sie die Zahl ohne Tausenderzeichen ein.</translation>
        </message>
        <message>
            <source>Only whole numbers can be given here.</source>
            <translation>Hier sind nur ganze Zahlen möglich.</translation>
        </message>
        <message>
            <source>Only one digit after the mark can be given here.</source>
            <translation>Hier ist nur eine Stelle nach dem Komma möglich.</translation>
        </message>
        <message>
            <source>Only {decimals:g} digits after the mark can be given here.</source>
            <translation>Hier sind nur {decimals:g} Stellen nach dem Komma möglich.</translation>
        </message>
        <message>
            <source>The number has too many digits.</source>
            <translation>Die Zahl hat zu viele Stellen.</translation>
        </message>
        <message>
            <source>Only figures from {low} to {high} can be given here.</source>
            <translation>Hier sind nur Werte von {low} bis {high} möglich.</translation>
        </message>
        <message>
            <source>{name} would hold one drawing only, without the other visits, grades, date and diary. Save under a name that ends in {suffix}.</source>
            <translation>{name} würde nur eine Zeichnung enthalten, ohne die anderen Termine, Grade, Datum und Tagebuch. Speichern Sie unter einem Namen, der auf {suffix} endet.</translation>
        </message>
        <message>
            <source>Give a figure.</source>
            <translation>Geben Sie eine Zahl ein.</translation>
        </message>
        <message>
            <source>Opzelura, European Union</source>
            <translation>Opzelura, Europäische Union</translation>
        </message>
        <message>
            <source>Opzelura EU</source>
            <translation>Opzelura EU</translation>
        </message>
        <message>
            <source>Ruxolitinib 15 mg/g cream</source>
            <translation>Ruxolitinib 15 mg/g Creme</translation>
        </message>
        <message>
            <source>Non-segmental vitiligo that also affects the face</source>
            <translation>Nichtsegmentale Vitiligo mit Beteiligung des Gesichts</translation>
        </message>
        <message>
            <source>eyes</source>
            <translation>Augen</translation>
        </message>
        <message>
            <source>eyelids</source>
            <translation>Augenlider</translation>
        </message>
        <message>
            <source>into the eyes</source>
            <translation>in die Augen</translation>
        </message>
        <message>
            <source>lips and mouth</source>
            <translation>Lippen und Mund</translation>
        </message>
        <message>
            <source>mouth and chin</source>
            <translation>Mund und Kinn</translation>
        </message>
        <message>
            <source>on the lips or into the mouth</source>
            <translation>auf die Lippen oder in den Mund</translation>
        </message>
        <message>
            <source>vagina</source>
            <translation>Scheide</translation>
        </message>
        <message>
            <source>genitals and groin</source>
            <translation>Genitalien und Leisten</translation>
        </message>
        <message>
            <source>into the vagina</source>
            <translation>in die Scheide</translation>
        </message>
        <message>
            <source>Put a thin layer on the marked skin, twice a day.</source>
            <translation>Tragen Sie zweimal täglich eine dünne Schicht auf die markierte Haut auf.</translation>
        </message>
        <message>
            <source>Wait at least 8 hours before you put it on again.</source>
            <translation>Warten Sie mindestens 8 Stunden, bevor Sie die Creme wieder auftragen.</translation>
        </message>
        <message>
            <source>If you forgot it, put it on as soon as you remember. Skip it if the next time is due within 8 hours.</source>
            <translation>Wenn Sie sie vergessen haben, tragen Sie sie auf, sobald Sie daran denken. Lassen Sie sie aus, wenn das nächste Mal in weniger als 8 Stunden ansteht.</translation>
        </message>
        <message>
            <source>If you put on too much, wipe the excess off.</source>
            <translation>Wenn Sie zu viel aufgetragen haben, wischen Sie den Überschuss ab.</translation>
        </message>
        <message>
            <source>Treat only the skin that needs it and that your doctor named.</source>
            <translation>Behandeln Sie nur die Haut, die es braucht und die Ihre Ärztin oder Ihr Arzt genannt hat.</translation>
        </message>
        <message>
            <source>Do not use more than two 100 g tubes in a month.</source>
            <translation>Verbrauchen Sie nicht mehr als zwei Tuben zu 100 g im Monat.</translation>
        </message>
        <message>
            <source>Not on your lips, and not in your eyes, mouth or vagina. If it gets there, wipe it off or rinse it off with water.</source>
            <translation>Nicht auf die Lippen und nicht in Augen, Mund oder Scheide. Kommt sie dorthin, wischen Sie sie ab oder spülen Sie sie mit Wasser ab.</translation>
        </message>
        <message>
            <source>Wash your hands afterwards, unless they are being treated. A helper washes their hands too.</source>
            <translation>Waschen Sie sich danach die Hände, außer wenn sie behandelt werden. Wer Ihnen hilft, wäscht sie sich auch.</translation>
        </message>
        <message>
            <source>Do not wash the treated skin for at least 2 hours.</source>
            <translation>Waschen Sie die behandelte Haut mindestens 2 Stunden lang nicht.</translation>
        </message>
        <message>
            <source>Wait at least 2 hours before you put other medicine, sunscreen, body cream or oil on the same skin.</source>
            <translation>Warten Sie mindestens 2 Stunden. Erst dann darf etwas anderes auf diese Haut: Arznei, Sonnencreme, Körpercreme oder Öl.</translation>
        </message>
        <message>
            <source>Do not use it if you are pregnant or breast-feeding. Use contraception that works while you are treated and for 4 weeks after.</source>
            <translation>Nicht anwenden, wenn Sie schwanger sind oder stillen. Verwenden Sie während der Behandlung und bis 4 Wochen danach eine wirksame Verhütungsmethode.</translation>
        </message>
        <message>
            <source>The most common side effect is acne where you put the cream. Up to 1 in 10 people get it.</source>
            <translation>Die häufigste Nebenwirkung ist Akne an der Auftragestelle. Bis zu 1 von 10 Menschen bekommt sie.</translation>
        </message>
        <message>
            <source>Have your skin examined from time to time.</source>
            <translation>Lassen Sie Ihre Haut von Zeit zu Zeit untersuchen.</translation>
        </message>
        <message>
            <source>Prescription only; started and supervised by a doctor experienced in diagnosing and treating non-segmental vitiligo.</source>
            <translation>Nur auf Rezept; Beginn und Überwachung durch Ärztinnen oder Ärzte mit Erfahrung in Diagnose und Behandlung der nichtsegmentalen Vitiligo.</translation>
        </message>
        <message>
            <source>12 to 17 years: the same dose as adults.</source>
            <translation>12 bis 17 Jahre: gleiche Dosis wie Erwachsene.</translation>
        </message>
        <message>
            <source>Non-melanoma skin cancers were reported, mostly basal cell, most in people with risk factors (earlier phototherapy or skin cancer); the cause is not established. Periodic skin examination is recommended for everybody.</source>
            <translation>Über nichtmelanozytären Hautkrebs wurde berichtet, meist Basalzellkarzinome, meist bei Menschen mit Risikofaktoren (frühere Phototherapie oder Hautkrebs); die Ursache ist nicht geklärt. Regelmäßige Untersuchungen der Haut werden allen empfohlen.</translation>
        </message>
        <message>
            <source>Precaution: not in end-stage renal disease (no data).</source>
            <translation>Vorsicht: nicht bei Nierenerkrankung im Endstadium (keine Daten).</translation>
        </message>
        <message>
            <source>Breast-feeding may start about 4 weeks after the last use.</source>
            <translation>Mit dem Stillen darf etwa 4 Wochen nach der letzten Anwendung begonnen werden.</translation>
        </message>
        <message>
            <source>Repigmented areas can be stopped, and started again if colour is lost again; no tapering is needed.</source>
            <translation>An Stellen mit neuer Farbe kann die Behandlung enden und wieder beginnen, wenn die Farbe wieder verloren geht; Ausschleichen ist nicht nötig.</translation>
        </message>
        <message>
            <source>At least 6 months of use are recommended; more than 12 may be needed.</source>
            <translation>Empfohlen werden mindestens 6 Monate; es können mehr als 12 nötig sein.</translation>
        </message>
        <message>
            <source>Treatment may be stopped if there is no satisfactory improvement after one year.</source>
            <translation>Die Behandlung kann beendet werden, wenn nach einem Jahr keine zufriedenstellende Besserung eingetreten ist.</translation>
        </message>
        <message>
            <source>Safety above 10 % of BSA has not been shown in vitiligo.</source>
            <translation>Bei Vitiligo ist die Sicherheit über 10 % der Körperoberfläche nicht belegt.</translation>
        </message>
        <message>
            <source>Opzelura, United Kingdom</source>
            <translation>Opzelura, Vereinigtes Königreich</translation>
        </message>
        <message>
            <source>Opzelura UK</source>
            <translation>Opzelura UK</translation>
        </message>
        <message>
            <source>lips</source>
            <translation>Lippen</translation>
        </message>
        <message>
            <source>on the lips</source>
            <translation>auf die Lippen</translation>
        </message>
        <message>
            <source>Treat only the skin that needs it.</source>
            <translation>Behandeln Sie nur die Haut, die es braucht.</translation>
        </message>
        <message>
            <source>Not on your lips, and not in your eyes.</source>
            <translation>Nicht auf die Lippen und nicht in die Augen.</translation>
        </message>
        <message>
            <source>Opzelura, United States, atopic dermatitis</source>
            <translation>Opzelura, USA, Neurodermitis</translation>
        </message>
        <message>
            <source>Opzelura US, atopic dermatitis</source>
            <translation>Opzelura US, Neurodermitis</translation>
        </message>
        <message>
            <source>Atopic dermatitis that other prescription creams do not control well enough, or where these are not advisable; not in immunocompromised people</source>
            <translation>Neurodermitis, die andere verschreibungspflichtige Cremes nicht ausreichend beherrschen oder bei der diese nicht ratsam sind; nicht bei Immunschwäche</translation>
        </message>
        <message>
            <source>mouth</source>
            <translation>Mund</translation>
        </message>
        <message>
            <source>into the mouth</source>
            <translation>in den Mund</translation>
        </message>
        <message>
            <source>Do not use more than one 60 g tube in a week, or one 100 g tube in 2 weeks; children from 2 to 11 years no more than one 60 g tube in 2 weeks.</source>
            <translation>Verbrauchen Sie nicht mehr als eine Tube zu 60 g in einer Woche oder eine Tube zu 100 g in 2 Wochen; Kinder von 2 bis 11 Jahren nicht mehr als eine Tube zu 60 g in 2 Wochen.</translation>
        </message>
        <message>
            <source>Stop when the signs are gone.</source>
            <translation>Hören Sie auf, wenn die Zeichen verschwunden sind.</translation>
        </message>
        <message>
            <source>Do not cover the treated skin with a dressing that seals it.</source>
            <translation>Decken Sie die behandelte Haut nicht mit einem luftdichten Verband ab.</translation>
        </message>
        <message>
            <source>Not in your eyes, mouth or vagina.</source>
            <translation>Nicht in Augen, Mund oder Scheide.</translation>
        </message>
        <message>
            <source>Limit how much sun you get.</source>
            <translation>Setzen Sie sich nur begrenzt der Sonne aus.</translation>
        </message>
        <message>
            <source>Not together with therapeutic biologics, other JAK inhibitors or potent immunosuppressants.</source>
            <translation>Nicht zusammen mit therapeutischen Biologika, anderen JAK-Hemmern oder starken Immunsuppressiva.</translation>
        </message>
        <message>
            <source>Avoid it with an active serious infection.</source>
            <translation>Bei einer aktiven schweren Infektion vermeiden.</translation>
        </message>
        <message>
            <source>In a trial people put on about 1.5 mg/cm².</source>
            <translation>In einer Studie wurden etwa 1,5 mg/cm² aufgetragen.</translation>
        </message>
        <message>
            <source>Opzelura, United States, vitiligo</source>
            <translation>Opzelura, USA, Vitiligo</translation>
        </message>
        <message>
            <source>Opzelura US, vitiligo</source>
            <translation>Opzelura US, Vitiligo</translation>
        </message>
        <message>
            <source>Vitiligo</source>
            <translation>Vitiligo</translation>
        </message>
        <message>
            <source>Do not use more than one 60 g tube in a week, or one 100 g tube in 2 weeks.</source>
            <translation>Verbrauchen Sie nicht mehr als eine Tube zu 60 g in einer Woche oder eine Tube zu 100 g in 2 Wochen.</translation>
        </message>
        <message>
            <source>Lund and Browder by age, its columns as points; US Joint Trauma System, Burn Care CPG (ID 12), after Lund &amp; Browder 1944.</source>
            <translation>Lund-Browder nach Alter, die Spalten als Stützpunkte; US Joint Trauma System, Burn Care CPG (ID 12), nach Lund &amp; Browder 1944.</translation>
        </message>
        <message>
            <source>Lund and Browder by age, in the chart's own columns; US Joint Trauma System, Burn Care CPG (ID 12), after Lund &amp; Browder 1944.</source>
            <translation>Lund-Browder nach Alter, in den Spalten der Tafel; US Joint Trauma System, Burn Care CPG (ID 12), nach Lund &amp; Browder 1944.</translation>
        </message>
        <message>
            <source>Rule of nines: head and neck 9, each arm 9, trunk front and back 18 each, each leg 18, perineum 1.</source>
            <translation>Neunerregel: Kopf und Hals 9, jeder Arm 9, Rumpf vorn und hinten je 18, jedes Bein 18, Damm 1.</translation>
        </message>
        <message>
            <source>Areas of the drawn body.</source>
            <translation>Flächen des Körperbilds.</translation>
        </message>
        <message>
            <source>This person’s weights, from sex, age, height, weight and waist; learnt from random bodies, from a BMI of 30 on with trunk and legs after Neaman 2011.</source>
            <translation>Gewichte dieser Person, aus Geschlecht, Alter, Größe, Gewicht und Bauchumfang; an zufälligen Körpern gelernt, ab einem BMI von 30 mit Rumpf und Beinen nach Neaman 2011.</translation>
        </message>
        <message>
            <source>Long &amp; Finlay 1991, 30 adults: one fingertip unit covers 286 cm², 1.75 mg/cm²</source>
            <translation>Long &amp; Finlay 1991, 30 Erwachsene: Eine Fingerspitzeneinheit reicht für 286 cm², 1,75 mg/cm²</translation>
        </message>
        <message>
            <source>Long &amp; Finlay 1991, 30 adults: men, 0.49 g cover 312 cm², 1.57 mg/cm²</source>
            <translation>Long &amp; Finlay 1991, 30 Erwachsene: Männer, 0,49 g reichen für 312 cm², 1,57 mg/cm²</translation>
        </message>
        <message>
            <source>Long &amp; Finlay 1991, 30 adults: women, 0.43 g cover 257 cm², 1.67 mg/cm²</source>
            <translation>Long &amp; Finlay 1991, 30 Erwachsene: Frauen, 0,43 g reichen für 257 cm², 1,67 mg/cm²</translation>
        </message>
        <message>
            <source>entered by you</source>
            <translation>von Ihnen eingegeben</translation>
        </message>
        <message>
            <source>Scalp</source>
            <translation>Kopfhaut</translation>
        </message>
        <message>
            <source>Forehead</source>
            <translation>Stirn</translation>
        </message>
        <message>
            <source>Left eyelids</source>
            <translation>Lider links</translation>
        </message>
        <message>
            <source>Right eyelids</source>
            <translation>Lider rechts</translation>
        </message>
        <message>
            <source>Nose</source>
            <translation>Nase</translation>
        </message>
        <message>
            <source>Left cheek</source>
            <translation>Wange links</translation>
        </message>
        <message>
            <source>Right cheek</source>
            <translation>Wange rechts</translation>
        </message>
        <message>
            <source>Mouth and chin</source>
            <translation>Mund und Kinn</translation>
        </message>
        <message>
            <source>Left ear</source>
            <translation>Ohr links</translation>
        </message>
        <message>
            <source>Right ear</source>
            <translation>Ohr rechts</translation>
        </message>
        <message>
            <source>Neck, front</source>
            <translation>Hals vorn</translation>
        </message>
        <message>
            <source>Neck, back</source>
            <translation>Nacken</translation>
        </message>
        <message>
            <source>Left chest</source>
            <translation>Brust links</translation>
        </message>
        <message>
            <source>Right chest</source>
            <translation>Brust rechts</translation>
        </message>
        <message>
            <source>Left abdomen</source>
            <translation>Bauch links</translation>
        </message>
        <message>
            <source>Right abdomen</source>
            <translation>Bauch rechts</translation>
        </message>
        <message>
            <source>Left upper back</source>
            <translation>Rücken oben links</translation>
        </message>
        <message>
            <source>Right upper back</source>
            <translation>Rücken oben rechts</translation>
        </message>
        <message>
            <source>Left lower back</source>
            <translation>Rücken unten links</translation>
        </message>
        <message>
            <source>Right lower back</source>
            <translation>Rücken unten rechts</translation>
        </message>
        <message>
            <source>Left buttock</source>
            <translation>Gesäß links</translation>
        </message>
        <message>
            <source>Right buttock</source>
            <translation>Gesäß rechts</translation>
        </message>
        <message>
            <source>Genitals and groin</source>
            <translation>Intimbereich und Leisten</translation>
        </message>
        <message>
            <source>Left armpit</source>
            <translation>Achsel links</translation>
        </message>
        <message>
            <source>Right armpit</source>
            <translation>Achsel rechts</translation>
        </message>
        <message>
            <source>Left upper arm, front</source>
            <translation>Oberarm links vorn</translation>
        </message>
        <message>
            <source>Right upper arm, front</source>
            <translation>Oberarm rechts vorn</translation>
        </message>
        <message>
            <source>Left upper arm, back</source>
            <translation>Oberarm links hinten</translation>
        </message>
        <message>
            <source>Right upper arm, back</source>
            <translation>Oberarm rechts hinten</translation>
        </message>
        <message>
            <source>Left elbow</source>
            <translation>Ellbogen links</translation>
        </message>
        <message>
            <source>Right elbow</source>
            <translation>Ellbogen rechts</translation>
        </message>
        <message>
            <source>Left forearm, front</source>
            <translation>Unterarm links vorn</translation>
        </message>
        <message>
            <source>Right forearm, front</source>
            <translation>Unterarm rechts vorn</translation>
        </message>
        <message>
            <source>Left forearm, back</source>
            <translation>Unterarm links hinten</translation>
        </message>
        <message>
            <source>Right forearm, back</source>
            <translation>Unterarm rechts hinten</translation>
        </message>
        <message>
            <source>Left palm</source>
            <translation>Handfläche links</translation>
        </message>
        <message>
            <source>Right palm</source>
            <translation>Handfläche rechts</translation>
        </message>
        <message>
            <source>Back of left hand</source>
            <translation>Handrücken links</translation>
        </message>
        <message>
            <source>Back of right hand</source>
            <translation>Handrücken rechts</translation>
        </message>
        <message>
            <source>Left fingers</source>
            <translation>Finger links</translation>
        </message>
        <message>
            <source>Right fingers</source>
            <translation>Finger rechts</translation>
        </message>
        <message>
            <source>Left thigh, front</source>
            <translation>Oberschenkel links vorn</translation>
        </message>
        <message>
            <source>Right thigh, front</source>
            <translation>Oberschenkel rechts vorn</translation>
        </message>
        <message>
            <source>Left thigh, back</source>
            <translation>Oberschenkel links hinten</translation>
        </message>
        <message>
            <source>Right thigh, back</source>
            <translation>Oberschenkel rechts hinten</translation>
        </message>
        <message>
            <source>Left knee</source>
            <translation>Knie links</translation>
        </message>
        <message>
            <source>Right knee</source>
            <translation>Knie rechts</translation>
        </message>
        <message>
            <source>Left lower leg, front</source>
            <translation>Unterschenkel links vorn</translation>
        </message>
        <message>
            <source>Right lower leg, front</source>
            <translation>Unterschenkel rechts vorn</translation>
        </message>
        <message>
            <source>Left lower leg, back</source>
            <translation>Unterschenkel links hinten</translation>
        </message>
        <message>
            <source>Right lower leg, back</source>
            <translation>Unterschenkel rechts hinten</translation>
        </message>
        <message>
            <source>Left ankle</source>
            <translation>Knöchel links</translation>
        </message>
        <message>
            <source>Right ankle</source>
            <translation>Knöchel rechts</translation>
        </message>
        <message>
            <source>Back of left foot</source>
            <translation>Fußrücken links</translation>
        </message>
        <message>
            <source>Back of right foot</source>
            <translation>Fußrücken rechts</translation>
        </message>
        <message>
            <source>Left sole</source>
            <translation>Fußsohle links</translation>
        </message>
        <message>
            <source>Right sole</source>
            <translation>Fußsohle rechts</translation>
        </message>
        <message>
            <source>Left toes</source>
            <translation>Zehen links</translation>
        </message>
        <message>
            <source>Right toes</source>
            <translation>Zehen rechts</translation>
        </message>
        <message>
            <source>Eyelids of both eyes</source>
            <translation>Lider beider Augen</translation>
        </message>
        <message>
            <source>Both cheeks</source>
            <translation>Beide Wangen</translation>
        </message>
        <message>
            <source>Both ears</source>
            <translation>Beide Ohren</translation>
        </message>
        <message>
            <source>Chest</source>
            <translation>Brust</translation>
        </message>
        <message>
            <source>Abdomen</source>
            <translation>Bauch</translation>
        </message>
        <message>
            <source>Upper back</source>
            <translation>Rücken oben</translation>
        </message>
        <message>
            <source>Lower back</source>
            <translation>Rücken unten</translation>
        </message>
        <message>
            <source>Both buttocks</source>
            <translation>Gesäß</translation>
        </message>
        <message>
            <source>Both armpits</source>
            <translation>Beide Achseln</translation>
        </message>
        <message>
            <source>Both upper arms, front</source>
            <translation>Beide Oberarme vorn</translation>
        </message>
        <message>
            <source>Both upper arms, back</source>
            <translation>Beide Oberarme hinten</translation>
        </message>
        <message>
            <source>Both elbows</source>
            <translation>Beide Ellbogen</translation>
        </message>
        <message>
            <source>Both forearms, front</source>
            <translation>Beide Unterarme vorn</translation>
        </message>
        <message>
            <source>Both forearms, back</source>
            <translation>Beide Unterarme hinten</translation>
        </message>
        <message>
            <source>Both palms</source>
            <translation>Beide Handflächen</translation>
        </message>
        <message>
            <source>Backs of both hands</source>
            <translation>Beide Handrücken</translation>
        </message>
        <message>
            <source>Fingers of both hands</source>
            <translation>Finger beider Hände</translation>
        </message>
        <message>
            <source>Both thighs, front</source>
            <translation>Beide Oberschenkel vorn</translation>
        </message>
        <message>
            <source>Both thighs, back</source>
            <translation>Beide Oberschenkel hinten</translation>
        </message>
        <message>
            <source>Both knees</source>
            <translation>Beide Knie</translation>
        </message>
        <message>
            <source>Both lower legs, front</source>
            <translation>Beide Unterschenkel vorn</translation>
        </message>
        <message>
            <source>Both lower legs, back</source>
            <translation>Beide Unterschenkel hinten</translation>
        </message>
        <message>
            <source>Both ankles</source>
            <translation>Beide Knöchel</translation>
        </message>
        <message>
            <source>Backs of both feet</source>
            <translation>Beide Fußrücken</translation>
        </message>
        <message>
            <source>Both soles</source>
            <translation>Beide Fußsohlen</translation>
        </message>
        <message>
            <source>Toes of both feet</source>
            <translation>Zehen beider Füße</translation>
        </message>
        <message>
            <source>Both upper arms</source>
            <translation>Beide Oberarme</translation>
        </message>
        <message>
            <source>Both forearms</source>
            <translation>Beide Unterarme</translation>
        </message>
        <message>
            <source>Both hands</source>
            <translation>Beide Hände</translation>
        </message>
        <message>
            <source>Both thighs</source>
            <translation>Beide Oberschenkel</translation>
        </message>
        <message>
            <source>Both lower legs</source>
            <translation>Beide Unterschenkel</translation>
        </message>
        <message>
            <source>Both feet</source>
            <translation>Beide Füße</translation>
        </message>
        <message>
            <source>Both arms</source>
            <translation>Beide Arme</translation>
        </message>
        <message>
            <source>Both legs</source>
            <translation>Beide Beine</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>Neck</source>
            <translation>Hals</translation>
        </message>
        <message>
            <source>Left upper arm</source>
            <translation>Oberarm links</translation>
        </message>
        <message>
            <source>Right upper arm</source>
            <translation>Oberarm rechts</translation>
        </message>
        <message>
            <source>Left forearm</source>
            <translation>Unterarm links</translation>
        </message>
        <message>
            <source>Right forearm</source>
            <translation>Unterarm rechts</translation>
        </message>
        <message>
            <source>Left hand</source>
            <translation>Hand links</translation>
        </message>
        <message>
            <source>Right hand</source>
            <translation>Hand rechts</translation>
        </message>
        <message>
            <source>Left thigh</source>
            <translation>Oberschenkel links</translation>
        </message>
        <message>
            <source>Right thigh</source>
            <translation>Oberschenkel rechts</translation>
        </message>
        <message>
            <source>Left lower leg</source>
            <translation>Unterschenkel links</translation>
        </message>
        <message>
            <source>Right lower leg</source>
            <translation>Unterschenkel rechts</translation>
        </message>
        <message>
            <source>Left foot</source>
            <translation>Fuß links</translation>
        </message>
        <message>
            <source>Right foot</source>
            <translation>Fuß rechts</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>Head and neck</source>
            <translation>Kopf und Hals</translation>
        </message>
        <message>
            <source>Trunk</source>
            <translation>Rumpf</translation>
        </message>
        <message>
            <source>Left arm</source>
            <translation>Linker Arm</translation>
        </message>
        <message>
            <source>Right arm</source>
            <translation>Rechter Arm</translation>
        </message>
        <message>
            <source>Left leg</source>
            <translation>Linkes Bein</translation>
        </message>
        <message>
            <source>Right leg</source>
            <translation>Rechtes Bein</translation>
        </message>
        <message>
            <source>Most of the body</source>
            <translation>Größter Teil des Körpers</translation>
        </message>
        <message>
            <source>Many parts of the body</source>
            <translation>Viele Körperteile</translation>
        </message>
        <message>
            <source>Woman</source>
            <translation>Frau</translation>
        </message>
        <message>
            <source>Man</source>
            <translation>Mann</translation>
        </message>
        <message>
            <source>Young person</source>
            <translation>Jugendliche/r</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>Vorn</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Hinten</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Inner left</source>
            <translation>Innen links</translation>
        </message>
        <message>
            <source>Inner right</source>
            <translation>Innen rechts</translation>
        </message>
        <message>
            <source>Soles</source>
            <translation>Sohlen</translation>
        </message>
        <message>
            <source>Crown</source>
            <translation>Scheitel</translation>
        </message>
        <message>
            <source>Just under 10 %</source>
            <translation>Knapp unter 10 %</translation>
        </message>
        <message>
            <source>Exactly 10 %</source>
            <translation>Genau 10 %</translation>
        </message>
        <message>
            <source>Just over 10 %</source>
            <translation>Knapp über 10 %</translation>
        </message>
        <message>
            <source>Many small patches</source>
            <translation>Viele kleine Stellen</translation>
        </message>
        <message>
            <source>One large patch</source>
            <translation>Eine große Stelle</translation>
        </message>
        <message>
            <source>Both hands and face</source>
            <translation>Beide Hände, Gesicht</translation>
        </message>
        <message>
            <source>Sides only</source>
            <translation>Nur die Seiten</translation>
        </message>
        <message>
            <source>Face and hands</source>
            <translation>Gesicht und Hände</translation>
        </message>
        <message>
            <source>Hands and feet</source>
            <translation>Hände und Füße</translation>
        </message>
        <message>
            <source>Elbows, knees and ankles</source>
            <translation>Ellenbogen, Knie und Knöchel</translation>
        </message>
        <message>
            <source>Armpits and groin</source>
            <translation>Achseln und Leiste</translation>
        </message>
    </context>
    <context>
        <name>CourseExport</name>
        <message>
            <source>All visits</source>
            <translation>Alle Termine</translation>
        </message>
        <message>
            <source>Export a table, one row for each visit (CSV)…</source>
            <translation>Tabelle exportieren, eine Zeile je Termin (CSV)…</translation>
        </message>
        <message>
            <source>Export the data dictionary of that table…</source>
            <translation>Datenwörterbuch dieser Tabelle exportieren…</translation>
        </message>
        <message>
            <source>Export all visits as data (JSON)…</source>
            <translation>Alle Termine als Daten exportieren (JSON)…</translation>
        </message>
        <message>
            <source>Export all visits for a records system (FHIR)…</source>
            <translation>Alle Termine für ein Aktensystem exportieren (FHIR)…</translation>
        </message>
        <message>
            <source>visits</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>data dictionary</source>
            <translation>Datenwörterbuch</translation>
        </message>
        <message>
            <source>Data (*.json)</source>
            <translation>Daten (*.json)</translation>
        </message>
        <message>
            <source>FHIR</source>
            <translation>FHIR</translation>
        </message>
        <message>
            <source>FHIR R4 (*.json)</source>
            <translation>FHIR R4 (*.json)</translation>
        </message>
    </context>
    <context>
        <name>CoursePage</name>
        <message>
            <source>Compared with</source>
            <translation>Verglichen mit</translation>
        </message>
        <message>
            <source>Show on the body</source>
            <translation>Am Körper zeigen</translation>
        </message>
        <message>
            <source>Always compare with this</source>
            <translation>Immer damit vergleichen</translation>
        </message>
        <message>
            <source>Make this visit the baseline of every comparison, score and report</source>
            <translation>Diesen Termin zum Ausgangspunkt aller Vergleiche, Werte und Berichte machen</translation>
        </message>
        <message>
            <source>Difference by region</source>
            <translation>Unterschied je Region</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>then</source>
            <translation>damals</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>difference, points</source>
            <translation>Punkte +/−</translation>
        </message>
        <message>
            <source>There is no earlier visit to compare with.</source>
            <translation>Es gibt keinen früheren Termin zum Vergleichen.</translation>
        </message>
        <message>
            <source>Copy the course</source>
            <translation>Verlauf kopieren</translation>
        </message>
        <message>
            <source>All visits as a table and the plot as a picture, to paste elsewhere</source>
            <translation>Alle Termine als Tabelle und das Diagramm als Bild, zum Einfügen anderswo</translation>
        </message>
        <message>
            <source>Save the plot…</source>
            <translation>Diagramm speichern…</translation>
        </message>
    </context>
    <context>
        <name>CoursePages</name>
        <message>
            <source>Plot over the weeks: share of the body at each visit, and VASI. The table has the figures.</source>
            <translation>Diagramm über die Wochen: Anteil am Körper bei jedem Termin, und VASI. Die Zahlen stehen in der Tabelle.</translation>
        </message>
        <message>
            <source>Plot over the weeks: share of the body at each visit. The table has the figures.</source>
            <translation>Diagramm über die Wochen: Anteil am Körper bei jedem Termin. Die Zahlen stehen in der Tabelle.</translation>
        </message>
        <message>
            <source>VASI by part</source>
            <translation>VASI je Körperteil</translation>
        </message>
        <message>
            <source>change</source>
            <translation>Änderung</translation>
        </message>
    </context>
    <context>
        <name>CoursePlot</name>
        <message>
            <source>% of the body</source>
            <translation>% der Körperoberfläche</translation>
        </message>
        <message>
            <source>VASI</source>
            <translation>VASI</translation>
        </message>
        <message>
            <source>limit {0} %</source>
            <translation>Grenze {0} %</translation>
        </message>
        <message>
            <source>weeks of treatment</source>
            <translation>Wochen der Behandlung</translation>
        </message>
        <message>
            <source>gets cream</source>
            <translation>bekommt Creme</translation>
        </message>
        <message>
            <source>affected in all</source>
            <translation>insgesamt betroffen</translation>
        </message>
        <message>
            <source>VASI, total</source>
            <translation>VASI, gesamt</translation>
        </message>
        <message>
            <source>VASI, face</source>
            <translation>VASI, Gesicht</translation>
        </message>
    </context>
    <context>
        <name>CourseWords</name>
        <message>
            <source>week {0}: review</source>
            <translation>Woche {0}: Kontrolle</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <source>affected</source>
            <translation>betroffen</translation>
        </message>
        <message>
            <source>cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>VASI</source>
            <translation>VASI</translation>
        </message>
        <message>
            <source>face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>score too low: grades missing</source>
            <translation>Wert zu niedrig: Grade fehlen</translation>
        </message>
        <message>
            <source>carried over, not confirmed</source>
            <translation>übernommen, nicht bestätigt</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>cannot be read; stored: affected {0} %, cream {1} %</source>
            <translation>nicht lesbar; gespeichert: betroffen {0} %, Creme {1} %</translation>
        </message>
        <message>
            <source>cannot be read; stored, not checked: affected {0} %, cream {1} %</source>
            <translation>nicht lesbar; gespeichert, nicht geprüft: betroffen {0} %, Creme {1} %</translation>
        </message>
        <message>
            <source>No visit can be read.</source>
            <translation>Kein Termin ist lesbar.</translation>
        </message>
        <message>
            <source>All visits are counted alike, from their paint, by what the latest one is: {0}.</source>
            <translation>Alle Termine sind gleich gezählt, aus dem Eingezeichneten, so wie der neueste: {0}.</translation>
        </message>
        <message>
            <source>Head and neck</source>
            <translation>Kopf und Hals</translation>
        </message>
        <message>
            <source>Hands</source>
            <translation>Hände</translation>
        </message>
        <message>
            <source>Arms without hands</source>
            <translation>Arme ohne Hände</translation>
        </message>
        <message>
            <source>Trunk</source>
            <translation>Rumpf</translation>
        </message>
        <message>
            <source>Legs without feet</source>
            <translation>Beine ohne Füße</translation>
        </message>
        <message>
            <source>Feet</source>
            <translation>Füße</translation>
        </message>
        <message>
            <source>Total (T-VASI), 0 to 100</source>
            <translation>Summe (T-VASI), 0 bis 100</translation>
        </message>
        <message>
            <source>Face (F-VASI)</source>
            <translation>Gesicht (F-VASI)</translation>
        </message>
        <message>
            <source>too small to compare</source>
            <translation>zu klein zum Vergleichen</translation>
        </message>
        <message>
            <source>no change</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>{0} % lower</source>
            <translation>{0} % niedriger</translation>
        </message>
        <message>
            <source>{0} % higher</source>
            <translation>{0} % höher</translation>
        </message>
        <message>
            <source>Percent are rounded down, so that no goal is reached by rounding.</source>
            <translation>Prozente sind abgerundet, damit kein Ziel durch Runden erreicht wird.</translation>
        </message>
        <message>
            <source>This is the first visit. Later ones are compared with it.</source>
            <translation>Das ist der erste Termin. Spätere werden mit ihm verglichen.</translation>
        </message>
        <message>
            <source>{0}: {1} % of the body has no grade yet, so the score is too low.</source>
            <translation>{0}: {1} % der Körperoberfläche haben noch keinen Grad, der Wert ist also zu niedrig.</translation>
        </message>
        <message>
            <source>{0}: paint and grades of {1} % of the body are from {2} and not confirmed.</source>
            <translation>{0}: Eingezeichnetes und Grade von {1} % der Körperoberfläche sind vom {2} und nicht bestätigt.</translation>
        </message>
        <message>
            <source>Face score {0} → {1}</source>
            <translation>Gesicht {0} → {1}</translation>
        </message>
        <message>
            <source>Total score {0} → {1}</source>
            <translation>Summe {0} → {1}</translation>
        </message>
        <message>
            <source>F-VASI75</source>
            <translation>F-VASI75</translation>
        </message>
        <message>
            <source>T-VASI50</source>
            <translation>T-VASI50</translation>
        </message>
        <message>
            <source>F-VASI75: too small to compare. {0}; less than {1} cannot be told from noise.</source>
            <translation>F-VASI75: zu klein zum Vergleichen. {0}; weniger als {1} ist von Zufall nicht zu unterscheiden.</translation>
        </message>
        <message>
            <source>{0}: not possible, the first score was 0.</source>
            <translation>{0}: nicht möglich, der erste Punktwert war 0.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>{0}: {1}. {2}, {3} ({4} % or more counts).</source>
            <translation>{0}: {1}. {2}, {3} (ab {4} %).</translation>
        </message>
        <message>
            <source>course of {0}</source>
            <translation>Verlauf vom {0}</translation>
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>A fault in bsa-calc</source>
            <translation>Ein Fehler in bsa-calc</translation>
        </message>
        <message>
            <source>Something went wrong in bsa-calc. You can go on working.</source>
            <translation>In bsa-calc ist ein Fehler aufgetreten. Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>The report names versions and places in the program. It holds no drawing and no names.</source>
            <translation>Der Bericht nennt Versionen und Stellen im Programm. Er enthält keine Zeichnung und keine Namen.</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>No figures are shown until you save the drawing and open it again.</source>
            <translation>Werte werden erst wieder gezeigt, wenn Sie die Zeichnung speichern und neu öffnen.</translation>
        </message>
        <message>
            <source>The drawing has been kept safe. If you do not save it, it is offered at the next start.</source>
            <translation>Die Zeichnung ist gesichert. Wenn Sie nicht speichern, wird sie Ihnen beim nächsten Start angeboten.</translation>
        </message>
        <message>
            <source>The drawing could not be kept safe. Save it now.</source>
            <translation>Die Zeichnung konnte nicht gesichert werden. Speichern Sie sie jetzt.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
    </context>
    <context>
        <name>CreamPage</name>
        <message>
            <source>Cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>Height, cm</source>
            <translation>Größe, cm</translation>
        </message>
        <message>
            <source>Weight, kg</source>
            <translation>Gewicht, kg</translation>
        </message>
        <message>
            <source>Layer, mg/cm²</source>
            <translation>Schicht, mg/cm²</translation>
        </message>
        <message>
            <source>adults</source>
            <translation>Erwachsenen</translation>
        </message>
        <message>
            <source>men</source>
            <translation>Männern</translation>
        </message>
        <message>
            <source>women</source>
            <translation>Frauen</translation>
        </message>
        <message>
            <source>own figure</source>
            <translation>eigener Wert</translation>
        </message>
        <message>
            <source>A thin layer as measured with</source>
            <translation>Dünne Schicht, gemessen bei</translation>
        </message>
        <message>
            <source>How thick a thin layer is, as measured in a study, or a figure of your own</source>
            <translation>Wie dick eine dünne Schicht ist: in einer Studie gemessen oder Ihr eigener Wert</translation>
        </message>
        <message>
            <source>Height in cm; may be left out</source>
            <translation>Größe in cm; darf fehlen</translation>
        </message>
        <message>
            <source>Weight in kg; may be left out</source>
            <translation>Gewicht in kg; darf fehlen</translation>
        </message>
        <message>
            <source>Milligrams of cream on each square centimetre</source>
            <translation>Milligramm Creme auf jedem Quadratzentimeter</translation>
        </message>
        <message>
            <source>Fingertip units for each patch</source>
            <translation>Fingerspitzeneinheiten je Stelle</translation>
        </message>
    </context>
    <context>
        <name>CreamWords</name>
        <message>
            <source>With height and weight: grams, fingertip units and tubes.</source>
            <translation>Mit Größe und Gewicht: Gramm, Fingerspitzeneinheiten und Tuben.</translation>
        </message>
        <message>
            <source>{0} m² of skin by the formula of {1}: {2} (H in cm, W in kg)</source>
            <translation>{0} m² Haut nach der Formel von {1}: {2} (H: Größe in cm, W: Gewicht in kg)</translation>
        </message>
        <message>
            <source>{0} g, {1} fingertip units each time</source>
            <translation>{0} g, {1} Fingerspitzeneinheiten jedes Mal</translation>
        </message>
        <message>
            <source>&lt;¼</source>
            <translation>&lt;¼</translation>
        </message>
        <message>
            <source>0</source>
            <translation>0</translation>
        </message>
        <message>
            <source>your own figure</source>
            <translation>Ihr eigener Wert</translation>
        </message>
        <message>
            <source>Assumed: {0}; one fingertip unit is {1} g</source>
            <translation>Angenommen: {0}; eine Fingerspitzeneinheit (FTU) sind {1} g</translation>
        </message>
        <message>
            <source>In {0} days, {1} a day: {2} g, {3} tubes of {4} g; the label allows {5}</source>
            <translation>In {0} Tagen, {1}-mal am Tag: {2} g, {3} Tuben zu {4} g; laut Fachinformation erlaubt: {5}</translation>
        </message>
        <message>
            <source>▲ More cream than the label allows. The amount allowed is enough for {0} % of the body.</source>
            <translation>▲ Mehr Creme, als die Fachinformation erlaubt. Die erlaubte Menge reicht nur für {0} % der Körperoberfläche.</translation>
        </message>
        <message>
            <source>▲ The tubes allowed are enough for {0} % of the body only, less than the limit of {1} %.</source>
            <translation>▲ Die erlaubten Tuben reichen nur für {0} % der Körperoberfläche, weniger als die Grenze von {1} %.</translation>
        </message>
    </context>
    <context>
        <name>CrossActions</name>
        <message>
            <source>Next region</source>
            <translation>Nächste Region</translation>
        </message>
        <message>
            <source>Previous region</source>
            <translation>Vorige Region</translation>
        </message>
        <message>
            <source>Region above</source>
            <translation>Region darüber</translation>
        </message>
        <message>
            <source>Region below</source>
            <translation>Region darunter</translation>
        </message>
        <message>
            <source>Region to the left</source>
            <translation>Region links davon</translation>
        </message>
        <message>
            <source>Region to the right</source>
            <translation>Region rechts davon</translation>
        </message>
        <message>
            <source>Put a spot down, as large as the brush</source>
            <translation>Tupfer setzen, so groß wie der Pinsel</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>for example {0}</source>
            <translation>zum Beispiel {0}</translation>
        </message>
        <message>
            <source>Calendar…</source>
            <translation>Kalender…</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Füllen Sie das aus.</translation>
        </message>
        <message>
            <source>That can be {0}. Write the month by its name.</source>
            <translation>Das kann {0} sein. Schreiben Sie den Monat mit seinem Namen.</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>This day cannot be read. Write it as {0}.</source>
            <translation>Dieser Tag ist nicht lesbar. Schreiben Sie ihn wie {0}.</translation>
        </message>
        <message>
            <source>{0} is later than {1}.</source>
            <translation>{0} liegt nach dem {1}.</translation>
        </message>
        <message>
            <source>{0} is too long ago.</source>
            <translation>{0} ist zu lange her.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>and {0} more; bsa-calc lists them</source>
            <translation>und {0} weitere; bsa-calc zeigt sie</translation>
        </message>
        <message>
            <source>How it was calculated</source>
            <translation>So wurde gerechnet</translation>
        </message>
        <message>
            <source>Since the visit compared with</source>
            <translation>Seit dem Vergleichstermin</translation>
        </message>
        <message>
            <source>Nothing is painted.</source>
            <translation>Es ist nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>Patch</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>of the body</source>
            <translation>der KOF</translation>
        </message>
        <message>
            <source>cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>pigment lost</source>
            <translation>Pigmentverlust</translation>
        </message>
        <message>
            <source>fingertip units</source>
            <translation>FTU</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>{0} smaller ones</source>
            <translation>{0} kleinere</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>gemischt</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>of the region</source>
            <translation>der Region</translation>
        </message>
        <message>
            <source>since</source>
            <translation>seither</translation>
        </message>
        <message>
            <source>{0} other regions</source>
            <translation>{0} weitere Regionen</translation>
        </message>
        <message>
            <source>&lt;1 %</source>
            <translation>&lt;1 %</translation>
        </message>
        <message>
            <source>The limit: {0}</source>
            <translation>Die Grenze: {0}</translation>
        </message>
        <message>
            <source>The skin is made of triangles. The percentage adds up the weight of each triangle times its painted share; skin painted in several views counts once. Weights: {0} Drawn body: {1}.</source>
            <translation>Die Haut besteht hier aus Dreiecken. Der Prozentwert zählt für jedes Dreieck sein Gewicht mal den eingezeichneten Anteil zusammen; Haut, die in mehreren Ansichten eingezeichnet ist, zählt einmal. Gewichtung: {0} Körperbild: {1}.</translation>
        </message>
        <message>
            <source>The true figure lies in the band 95 times out of 100. It allows for a hand that draws everything too large or too small ({0} % of the area), for outlines ({1} mm) and for bodies that are not as the weights say ({2} % of the figure); each is one standard deviation.</source>
            <translation>Der wahre Wert liegt in 95 von 100 Fällen im Bereich. Er lässt Raum für eine Hand, die alles zu groß oder zu klein einzeichnet ({0} % der Fläche), für Umrisse ({1} mm) und für Körper, die nicht so sind, wie die Gewichte sagen ({2} % des Werts); jeweils eine Standardabweichung.</translation>
        </message>
        <message>
            <source>Entered as a share of the region, not drawn: {0}.</source>
            <translation>Als Anteil der Region eingegeben, nicht eingezeichnet: {0}.</translation>
        </message>
        <message>
            <source>Noted of patches: {0}.</source>
            <translation>Zu Stellen notiert: {0}.</translation>
        </message>
        <message>
            <source>“Since” is the change since the visit compared with, in percentage points of the body; “–” means about the same. Outlines that are the same at both visits add no error to the difference.</source>
            <translation>„Seitdem“ ist die Änderung seit dem Vergleichstermin in Prozentpunkten der Körperoberfläche; „–“ heißt etwa gleich. Umrisse, die an beiden Terminen gleich sind, machen den Unterschied nicht unsicherer.</translation>
        </message>
        <message>
            <source>bsa-calc supports, and does not replace, clinical judgement. It is not placed on the market as a medical device. The figure is only as good as the drawing.</source>
            <translation>bsa-calc unterstützt die klinische Beurteilung und ersetzt sie nicht. Es wird nicht als Medizinprodukt in Verkehr gebracht. Der Wert ist nur so gut wie die Zeichnung.</translation>
        </message>
        <message>
            <source>Cream: {0} m² by {1} ({2}; H in cm, W in kg); {3} mg/cm² assumed ({4}).</source>
            <translation>Creme: {0} m² nach {1} ({2}; H: Größe in cm, W: Gewicht in kg); angenommen sind {3} mg/cm² ({4}).</translation>
        </message>
        <message>
            <source>{0} times a day for {1} days: {2} g, {3} tubes of {4} g; the label allows {5}.</source>
            <translation>{0}-mal am Tag, {1} Tage lang: {2} g, {3} Tuben zu {4} g; laut Fachinformation erlaubt: {5}.</translation>
        </message>
        <message>
            <source>bsa-calc {0}, product profile {1} of {2}.</source>
            <translation>bsa-calc {0}, Produktprofil {1}, Stand {2}.</translation>
        </message>
        <message>
            <source>Self-test: {0} of {1} checks FAILED.</source>
            <translation>Selbsttest: {0} von {1} Prüfungen FEHLGESCHLAGEN.</translation>
        </message>
        <message>
            <source>Self-test: all {0} checks passed.</source>
            <translation>Selbsttest: alle {0} Prüfungen bestanden.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Unterschrift</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
    </context>
    <context>
        <name>DiaryPage</name>
        <message>
            <source>Applied now</source>
            <translation>Jetzt aufgetragen</translation>
        </message>
        <message>
            <source>{0} g</source>
            <translation>{0} g</translation>
        </message>
        <message>
            <source>not weighed</source>
            <translation>nicht gewogen</translation>
        </message>
        <message>
            <source>Grams of cream, if known</source>
            <translation>Gramm Creme, falls bekannt</translation>
        </message>
        <message>
            <source>Cream, if known</source>
            <translation>Creme, falls bekannt</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Aufgetragen</translation>
        </message>
        <message>
            <source>interval</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>noted</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Anwendungen</translation>
        </message>
        <message>
            <source>Applied earlier…</source>
            <translation>Früher aufgetragen…</translation>
        </message>
        <message>
            <source>Note an application that was not noted at the time</source>
            <translation>Eine Anwendung nachtragen</translation>
        </message>
        <message>
            <source>Correct entry…</source>
            <translation>Eintrag berichtigen…</translation>
        </message>
        <message>
            <source>Correct the chosen entry, or add a skin reaction or a note (Enter key)</source>
            <translation>Den gewählten Eintrag berichtigen oder eine Hautreaktion oder Notiz hinzufügen (Eingabetaste)</translation>
        </message>
        <message>
            <source>Delete entry</source>
            <translation>Eintrag löschen</translation>
        </message>
        <message>
            <source>Delete the chosen entry (Delete key); undo brings it back</source>
            <translation>Gewählten Eintrag löschen (Entf); „Rückgängig“ holt ihn zurück</translation>
        </message>
        <message>
            <source>{0} h {1} min</source>
            <translation>{0} h {1} min</translation>
        </message>
        <message>
            <source>The label does not say how often, or how much.</source>
            <translation>Die Fachinformation sagt nicht, wie oft oder wie viel.</translation>
        </message>
        <message>
            <source>{0} on {1}</source>
            <translation>{0} am {1}</translation>
        </message>
        <message>
            <source>The diary has an application later than now. Check the computer's clock. By this diary, next from {0}.</source>
            <translation>Im Tagebuch steht eine Anwendung, die später ist als jetzt. Prüfen Sie die Uhr des Computers. Nach diesem Tagebuch: nächste Anwendung ab {0}.</translation>
        </message>
        <message>
            <source>Next from {0}. Used {1} times today; the label allows {2}.</source>
            <translation>Nächste Anwendung ab {0}. Heute schon {1}-mal aufgetragen; die Fachinformation erlaubt {2}.</translation>
        </message>
        <message>
            <source>Next from {0}. Used {1} times in {2} days; the label allows {3}.</source>
            <translation>Nächstes Mal ab {0}. In {2} Tagen {1}-mal angewendet; erlaubt sind {3}.</translation>
        </message>
        <message>
            <source>Next from {0}, in {1}. Wait {2} hours between two applications.</source>
            <translation>Nächste Anwendung ab {0}, in {1}. Zwischen zwei Anwendungen {2} Stunden warten.</translation>
        </message>
        <message>
            <source>Enough time has passed, but the drawing is over the limit. Leave some out.</source>
            <translation>Es ist genug Zeit vergangen, aber das Eingezeichnete liegt über der Grenze. Lassen Sie etwas weg.</translation>
        </message>
        <message>
            <source>Enough time has passed, but the drawing is too close to the limit to call.</source>
            <translation>Es ist genug Zeit vergangen, aber das Eingezeichnete liegt zu knapp an der Grenze.</translation>
        </message>
        <message>
            <source>Enough time has passed, but the drawing cannot be judged yet.</source>
            <translation>Es ist genug Zeit vergangen, aber für die Zeichnung gibt es noch kein Ergebnis.</translation>
        </message>
        <message>
            <source>Enough time has passed, but not every side has been looked at yet.</source>
            <translation>Es ist genug Zeit vergangen, aber es wurden noch nicht alle Seiten angesehen.</translation>
        </message>
        <message>
            <source>Wait at least {0} hours between two applications.</source>
            <translation>Warten Sie zwischen zwei Anwendungen mindestens {0} Stunden.</translation>
        </message>
        <message>
            <source>No application in this diary yet.</source>
            <translation>Noch keine Anwendung in diesem Tagebuch.</translation>
        </message>
        <message>
            <source>Less than an hour has passed since the last time.</source>
            <translation>Seit dem letzten Mal ist weniger als eine Stunde vergangen.</translation>
        </message>
        <message>
            <source>1 hour has passed since the last time.</source>
            <translation>Seit dem letzten Mal ist 1 Stunde vergangen.</translation>
        </message>
        <message>
            <source>{0} hours have passed since the last time.</source>
            <translation>Seit dem letzten Mal sind {0} Stunden vergangen.</translation>
        </message>
        <message>
            <source>The last time was on {0}.</source>
            <translation>Das letzte Mal war am {0}.</translation>
        </message>
        <message>
            <source>Used {0} times today; the label allows {1}.</source>
            <translation>Heute {0}-mal aufgetragen; die Fachinformation erlaubt {1}.</translation>
        </message>
        <message>
            <source>Today: {0} of {1}.</source>
            <translation>Heute: {0} von {1}.</translation>
        </message>
        <message>
            <source>In {0} days: {1} of {2}.</source>
            <translation>In {0} Tagen: {1} von {2}.</translation>
        </message>
        <message>
            <source>Cream in the last {0} days: {1} g of {2} g ({3} of {4} tubes).</source>
            <translation>Creme in den letzten {0} Tagen: {1} g von {2} g ({3} von {4} Tuben).</translation>
        </message>
        <message>
            <source>That is more than the label allows.</source>
            <translation>Das ist mehr, als die Fachinformation erlaubt.</translation>
        </message>
        <message>
            <source>1 application was not weighed and is not in this sum.</source>
            <translation>1 Anwendung wurde nicht gewogen und ist in dieser Summe nicht enthalten.</translation>
        </message>
        <message>
            <source>{0} applications were not weighed and are not in this sum.</source>
            <translation>{0} Anwendungen wurden nicht gewogen und sind in dieser Summe nicht enthalten.</translation>
        </message>
        <message>
            <source>An application is noted at {0} already.</source>
            <translation>Um {0} ist schon eine Anwendung eingetragen.</translation>
        </message>
        <message>
            <source>Note a second one within a minute?</source>
            <translation>Eine zweite innerhalb einer Minute eintragen?</translation>
        </message>
    </context>
    <context>
        <name>DiaryWords</name>
        <message>
            <source>none noted</source>
            <translation>keine eingetragen</translation>
        </message>
        <message>
            <source>acne where the cream was put</source>
            <translation>Akne, wo die Creme aufgetragen wurde</translation>
        </message>
        <message>
            <source>another one (say which in the note)</source>
            <translation>eine andere (welche, in der Notiz)</translation>
        </message>
        <message>
            <source>acne</source>
            <translation>Akne</translation>
        </message>
        <message>
            <source>reaction</source>
            <translation>Reaktion</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>skin reaction</source>
            <translation>Hautreaktion</translation>
        </message>
        <message>
            <source>{0} g</source>
            <translation>{0} g</translation>
        </message>
    </context>
    <context>
        <name>DoctorScreen</name>
        <message>
            <source>You may use it only if they did.</source>
            <translation>Nur dann dürfen Sie sie verwenden.</translation>
        </message>
        <message>
            <source>Did a doctor or nurse give you this cream?</source>
            <translation>Haben Sie die Creme von Ihrer Ärztin oder Ihrem Arzt?</translation>
        </message>
    </context>
    <context>
        <name>DrawingActions</name>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Clear all paint</source>
            <translation>Alles Eingezeichnete löschen</translation>
        </message>
        <message>
            <source>Copy result</source>
            <translation>Ergebnis kopieren</translation>
        </message>
        <message>
            <source>Delete the picked patches</source>
            <translation>Gewählte Stellen löschen</translation>
        </message>
        <message>
            <source>Move everything to the other side</source>
            <translation>Alles auf die andere Seite verschieben</translation>
        </message>
        <message>
            <source>choosing the body</source>
            <translation>Wahl des Körpers</translation>
        </message>
        <message>
            <source>changing the age</source>
            <translation>Ändern des Alters</translation>
        </message>
        <message>
            <source>Undo {0}</source>
            <translation>Rückgängig: {0}</translation>
        </message>
        <message>
            <source>Redo {0}</source>
            <translation>Wiederholen: {0}</translation>
        </message>
    </context>
    <context>
        <name>EndPage</name>
        <message>
            <source>Save the results…</source>
            <translation>Ergebnisse speichern…</translation>
        </message>
        <message>
            <source>Begin a new lesson</source>
            <translation>Neue Stunde beginnen</translation>
        </message>
        <message>
            <source>End of the lesson</source>
            <translation>Ende der Stunde</translation>
        </message>
        <message>
            <source>on average</source>
            <translation>im Mittel</translation>
        </message>
        <message>
            <source>varies by</source>
            <translation>streut um</translation>
        </message>
        <message>
            <source>95 of 100 lie between</source>
            <translation>95 von 100 liegen zwischen</translation>
        </message>
        <message>
            <source>Group {0}</source>
            <translation>Gruppe {0}</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>Alle Gruppen</translation>
        </message>
        <message>
            <source>The groups’ agreement with each other, ICC: {0}</source>
            <translation>Übereinstimmung der Gruppen, ICC: {0}</translation>
        </message>
        <message>
            <source>No case has been shown yet.</source>
            <translation>Es wurde noch kein Fall gezeigt.</translation>
        </message>
        <message>
            <source>Cases shown: {0}. This is how far off each was, in % of the body:</source>
            <translation>Gezeigte Fälle: {0}. So weit lag jede Schätzung daneben, in % der Körperoberfläche:</translation>
        </message>
        <message>
            <source>“Within” was said of a case that is over the limit, or may be: {0} times.</source>
            <translation>„Innerhalb“ wurde bei einem Fall gesagt, der über der Grenze liegt oder liegen kann: {0}-mal.</translation>
        </message>
        <message>
            <source>Hand rule</source>
            <translation>Handregel</translation>
        </message>
        <message>
            <source>Rule of nines</source>
            <translation>Neunerregel</translation>
        </message>
        <message>
            <source>Front and back only</source>
            <translation>Nur vorn und hinten</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} und {1}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>Save the report as PDF…</source>
            <translation>Bericht als PDF speichern…</translation>
        </message>
        <message>
            <source>Save the page for the patient…</source>
            <translation>Patientenblatt speichern…</translation>
        </message>
        <message>
            <source>Print the report…</source>
            <translation>Bericht drucken…</translation>
        </message>
        <message>
            <source>Print the page for the patient…</source>
            <translation>Patientenblatt drucken…</translation>
        </message>
        <message>
            <source>Save the map as a picture…</source>
            <translation>Körperbild als Bild speichern…</translation>
        </message>
        <message>
            <source>Export a table (CSV)…</source>
            <translation>Tabelle exportieren (CSV)…</translation>
        </message>
        <message>
            <source>Export data (JSON)…</source>
            <translation>Daten exportieren (JSON)…</translation>
        </message>
        <message>
            <source>Export for a records system (FHIR)…</source>
            <translation>Für ein Aktensystem exportieren (FHIR)…</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>page for the patient</source>
            <translation>Patientenblatt</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
            <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
        </message>
        <message>
            <source>body map</source>
            <translation>Körperbild</translation>
        </message>
        <message>
            <source>course</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>Zeichnung</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Data (*.json)</source>
            <translation>Daten (*.json)</translation>
        </message>
        <message>
            <source>result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>FHIR R4 (*.json)</source>
            <translation>FHIR R4 (*.json)</translation>
        </message>
        <message>
            <source>FHIR</source>
            <translation>FHIR</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>This is the drawing itself. Choose another name.</source>
            <translation>Das ist die Zeichnung selbst. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Gespeichert: {0}</translation>
        </message>
        <message>
            <source>A figure that you typed was not taken (the field with the marked edge). Correct it first.</source>
            <translation>Eine eingegebene Zahl wurde nicht übernommen (das Feld mit dem markierten Rand). Berichtigen Sie sie zuerst.</translation>
        </message>
        <message>
            <source>Nothing was saved.</source>
            <translation>Nichts wurde gespeichert.</translation>
        </message>
        <message>
            <source>bsa-calc</source>
            <translation>bsa-calc</translation>
        </message>
    </context>
    <context>
        <name>FileMenu</name>
        <message>
            <source>Save a copy of this drawing (.json)…</source>
            <translation>Kopie dieser Zeichnung speichern (.json)…</translation>
        </message>
        <message>
            <source>Saving and privacy</source>
            <translation>Speichern und Datenschutz</translation>
        </message>
        <message>
            <source>Save automatically</source>
            <translation>Automatisch speichern</translation>
        </message>
        <message>
            <source>A record that has a file is saved a few seconds after each change</source>
            <translation>Eine Akte mit Datei wird wenige Sekunden nach jeder Änderung gespeichert</translation>
        </message>
        <message>
            <source>Remember recent files and unsaved work</source>
            <translation>Letzte Dateien und nicht Gespeichertes merken</translation>
        </message>
        <message>
            <source>Switch this off on a shared computer; then a crash can lose unsaved work</source>
            <translation>Schalten Sie das aus, wenn mehrere den Computer benutzen; dann kann ein Absturz nicht Gespeichertes kosten</translation>
        </message>
        <message>
            <source>Forget everything…</source>
            <translation>Alles löschen…</translation>
        </message>
    </context>
    <context>
        <name>FileQuestions</name>
        <message>
            <source>bsa-calc</source>
            <translation>bsa-calc</translation>
        </message>
        <message>
            <source>Save {0} first?</source>
            <translation>Zuerst {0} speichern?</translation>
        </message>
        <message>
            <source>Not saved yet: {0}.</source>
            <translation>Noch nicht gespeichert: {0}.</translation>
        </message>
        <message>
            <source>Open read-only</source>
            <translation>Schreibgeschützt öffnen</translation>
        </message>
        <message>
            <source>Someone else has this record open.</source>
            <translation>Jemand anders hat diese Akte offen.</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>Unter anderem Namen speichern…</translation>
        </message>
        <message>
            <source>Save mine as a copy in the same folder</source>
            <translation>Meine als Kopie im selben Ordner speichern</translation>
        </message>
        <message>
            <source>The record was not saved: its file has been changed.</source>
            <translation>Die Akte wurde nicht gespeichert: Ihre Datei wurde geändert.</translation>
        </message>
        <message>
            <source>The record was not saved: its file is missing.</source>
            <translation>Die Akte wurde nicht gespeichert: Ihre Datei fehlt.</translation>
        </message>
        <message>
            <source>{0} is a single drawing. It cannot hold visits, grades, dates, height, weight or a diary. Save it as a record (.bsa); the drawing file stays as it is.</source>
            <translation>{0} ist eine einzelne Zeichnung. Sie kann keine Termine, Grade, Datumsangaben, Größe, Gewicht und kein Tagebuch enthalten. Speichern Sie sie als Akte (.bsa); die Zeichnung bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Save as a record…</source>
            <translation>Als Akte speichern…</translation>
        </message>
        <message>
            <source>This needs a record file.</source>
            <translation>Dafür ist eine Aktendatei nötig.</translation>
        </message>
        <message>
            <source>That of the record</source>
            <translation>Der Text der Akte</translation>
        </message>
        <message>
            <source>That of this computer</source>
            <translation>Der Text dieses Computers</translation>
        </message>
        <message>
            <source>The list of recent files with their pictures, all unsaved work kept for recovery, the log file and the settings are deleted from this computer. Your record files and your own products stay. This cannot be undone.</source>
            <translation>Die Liste der letzten Dateien mit ihren Bildern, alles nicht Gespeicherte, die Protokolldatei und die Einstellungen werden von diesem Computer gelöscht. Ihre Aktendateien und Ihre eigenen Produkte bleiben. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>Forget everything</source>
            <translation>Alles löschen</translation>
        </message>
        <message>
            <source>Forget everything?</source>
            <translation>Alles löschen?</translation>
        </message>
        <message>
            <source>undone: {0}</source>
            <translation>zurückgenommen: {0}</translation>
        </message>
        <message>
            <source>the restored work</source>
            <translation>das Zurückgeholte</translation>
        </message>
        <message>
            <source>{0} ({1} times)</source>
            <translation>{0} ({1}-mal)</translation>
        </message>
        <message>
            <source>and {0} other kinds of change</source>
            <translation>und {0} andere Arten von Änderungen</translation>
        </message>
        <message>
            <source>{0} is there already. Replace it?</source>
            <translation>{0} gibt es schon. Ersetzen?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Records and drawings (*.bsa *.json);;All files (*)</source>
            <translation>Akten und Zeichnungen (*.bsa *.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open a record</source>
            <translation>Akte öffnen</translation>
        </message>
        <message>
            <source>This file is open in another window, which is in front now.</source>
            <translation>Diese Datei ist in einem anderen Fenster offen, das jetzt vorn ist.</translation>
        </message>
        <message>
            <source>{0} cannot be opened.</source>
            <translation>{0} lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <source>This record is read-only.</source>
            <translation>Diese Akte ist schreibgeschützt.</translation>
        </message>
        <message>
            <source>record.bsa</source>
            <translation>Akte.bsa</translation>
        </message>
        <message>
            <source>Records (*.bsa);;Drawings (*.json)</source>
            <translation>Akten (*.bsa);;Zeichnungen (*.json)</translation>
        </message>
        <message>
            <source>Save the record</source>
            <translation>Akte speichern</translation>
        </message>
        <message>
            <source>The record was not saved.</source>
            <translation>Die Akte wurde nicht gespeichert.</translation>
        </message>
        <message>
            <source>drawing.json</source>
            <translation>Zeichnung.json</translation>
        </message>
        <message>
            <source>Drawings (*.json)</source>
            <translation>Zeichnungen (*.json)</translation>
        </message>
        <message>
            <source>Save a copy of the drawing</source>
            <translation>Kopie der Zeichnung speichern</translation>
        </message>
        <message>
            <source>The copy was not saved.</source>
            <translation>Die Kopie wurde nicht gespeichert.</translation>
        </message>
        <message>
            <source>This is the file that is open. Choose another name.</source>
            <translation>Das ist die Datei, die gerade offen ist. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>A copy of the drawing is in {0}.</source>
            <translation>Eine Kopie der Zeichnung liegt in {0}.</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Gespeichert: {0}</translation>
        </message>
        <message>
            <source>Automatic saving failed. {0}</source>
            <translation>Das automatische Speichern ist fehlgeschlagen. {0}</translation>
        </message>
        <message>
            <source>Recent files, unsaved work, the log and settings have been deleted. Your records are unchanged.</source>
            <translation>Verlauf, nicht Gespeichertes, Protokoll und Einstellungen wurden gelöscht. Ihre Akten sind unverändert.</translation>
        </message>
        <message>
            <source>Not everything could be deleted.</source>
            <translation>Nicht alles konnte gelöscht werden.</translation>
        </message>
        <message>
            <source>the new record</source>
            <translation>die neue Akte</translation>
        </message>
        <message>
            <source>new record</source>
            <translation>neue Akte</translation>
        </message>
        <message>
            <source>{0} (read only)</source>
            <translation>{0} (nur lesen)</translation>
        </message>
        <message>
            <source>{0}[*] – bsa-calc</source>
            <translation>{0}[*] – bsa-calc</translation>
        </message>
    </context>
    <context>
        <name>FillTool</name>
        <message>
            <source>empties {0} regions, {1} % of the body</source>
            <translation>leert {0} Regionen, {1} % der Körperoberfläche</translation>
        </message>
        <message>
            <source>fills {0} regions, {1} % of the body</source>
            <translation>füllt {0} Regionen, {1} % der Körperoberfläche</translation>
        </message>
        <message>
            <source>emptying a region</source>
            <translation>Leeren einer Region</translation>
        </message>
        <message>
            <source>filling a region</source>
            <translation>Füllen einer Region</translation>
        </message>
    </context>
    <context>
        <name>Gauge</name>
        <message>
            <source>Gauge</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>limit {0} %</source>
            <translation>Grenze {0} %</translation>
        </message>
    </context>
    <context>
        <name>Giving</name>
        <message>
            <source>Your page is on its way to the printer.</source>
            <translation>Ihr Blatt ist auf dem Weg zum Drucker.</translation>
        </message>
        <message>
            <source>my skin {0}</source>
            <translation>meine Haut {0}</translation>
        </message>
        <message>
            <source>Records (*.bsa)</source>
            <translation>Akten (*.bsa)</translation>
        </message>
        <message>
            <source>A file for my doctor</source>
            <translation>Datei für die Praxis</translation>
        </message>
        <message>
            <source>Saved: {0}. Take it to your doctor.</source>
            <translation>Gespeichert: {0}. Nehmen Sie die Datei mit in die Praxis.</translation>
        </message>
        <message>
            <source>Records and drawings (*.bsa *.json)</source>
            <translation>Akten und Zeichnungen (*.bsa *.json)</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Your drawing is not kept on this computer.</source>
            <translation>Was Sie gezeichnet haben, bleibt nicht auf diesem Computer.</translation>
        </message>
        <message>
            <source>bsa-calc</source>
            <translation>bsa-calc</translation>
        </message>
        <message>
            <source>Save it to a file?</source>
            <translation>In einer Datei speichern?</translation>
        </message>
        <message>
            <source>Delete your drawings and your diary?</source>
            <translation>Soll alles weg: Ihr Tagebuch und was Sie gezeichnet haben?</translation>
        </message>
        <message>
            <source>They cannot be brought back.</source>
            <translation>Sie lassen sich nicht zurückholen.</translation>
        </message>
    </context>
    <context>
        <name>GlossaryText</name>
        <message>
            <source>Affected</source>
            <translation>Betroffen</translation>
        </message>
        <message>
            <source>All that is painted: skin that has lost its colour.</source>
            <translation>Alles Eingezeichnete: Haut, die ihre Farbe verloren hat.</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Anwendung</translation>
        </message>
        <message>
            <source>What of it gets cream this time. Only this is held to the limit.</source>
            <translation>Was davon diesmal Creme bekommt. Nur das wird an der Grenze gemessen.</translation>
        </message>
        <message>
            <source>Patch</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>One connected piece of painted skin.</source>
            <translation>Ein zusammenhängendes Stück eingezeichneter Haut.</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>One of the eight views, as something to look at: not seen, seen, or done.</source>
            <translation>Eine der acht Ansichten als etwas, das man sich ansieht: nicht gesehen, gesehen oder fertig.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>One picture of the body, as front or soles.</source>
            <translation>Ein Bild des Körpers, etwa vorn oder Sohlen.</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>A named part of the body. Left and right are the patient’s.</source>
            <translation>Ein benannter Teil des Körpers. Links und rechts sind die Seiten der Patientin oder des Patienten.</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Where the true figure lies, 95 times out of 100.</source>
            <translation>Wo der wahre Wert in 95 von 100 Fällen liegt.</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>Handfläche</translation>
        </message>
        <message>
            <source>The palm with all five fingers, counted as 1 % of the body.</source>
            <translation>Der Handteller mit allen fünf Fingern, gezählt als 1 % der Körperoberfläche.</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Fachinformation</translation>
        </message>
        <message>
            <source>What the maker may say of the medicine: product information and leaflet.</source>
            <translation>Was der Hersteller über das Arzneimittel sagen darf, auch in der Patienteninformation.</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
        <message>
            <source>How much one application may cover, by the label.</source>
            <translation>Wie viel eine Anwendung laut Fachinformation bedecken darf.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>What is said of the application beside the limit: within, too close, over.</source>
            <translation>Was sich beim Vergleich mit der Grenze ergibt: innerhalb, zu knapp, darüber.</translation>
        </message>
        <message>
            <source>Too close to call</source>
            <translation>Zu knapp: nicht sicher innerhalb der Grenze</translation>
        </message>
        <message>
            <source>The figure is within the limit, but the truth may be over it.</source>
            <translation>Der Wert liegt innerhalb der Grenze, die Wahrheit vielleicht darüber.</translation>
        </message>
        <message>
            <source>Weight table</source>
            <translation>Gewichtstabelle</translation>
        </message>
        <message>
            <source>How many percent of the body each of its parts counts.</source>
            <translation>Wie viel Prozent der Körperoberfläche jeder Körperteil zählt.</translation>
        </message>
        <message>
            <source>Body surface area, BSA</source>
            <translation>Körperoberfläche, KOF</translation>
        </message>
        <message>
            <source>All the skin of a person: what the percentages are of.</source>
            <translation>Die ganze Haut eines Menschen: darauf beziehen sich die Prozente.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Akte</translation>
        </message>
        <message>
            <source>One person’s file, with all visits.</source>
            <translation>Die Datei einer Person mit allen Terminen.</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>One dated drawing in a record.</source>
            <translation>Eine Zeichnung mit Datum in einer Akte.</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>How much of its colour a patch has lost: 0, 10, 25, 50, 75, 90 or 100 %.</source>
            <translation>Wie viel ihrer Farbe eine Stelle verloren hat: 0, 10, 25, 50, 75, 90 oder 100 %.</translation>
        </message>
        <message>
            <source>VASI</source>
            <translation>VASI</translation>
        </message>
        <message>
            <source>A score of area and grades together. It is never held to the limit.</source>
            <translation>Ein Punktwert aus Fläche und Graden. Er wird nie an der Grenze gemessen.</translation>
        </message>
        <message>
            <source>Diary</source>
            <translation>Tagebuch</translation>
        </message>
        <message>
            <source>When cream was put on, and when the next time is.</source>
            <translation>Wann Creme aufgetragen wurde und wann das nächste Mal ist.</translation>
        </message>
    </context>
    <context>
        <name>GradeMenu</name>
        <message>
            <source>Grade the picked patches…</source>
            <translation>Pigmentverlust der gewählten Stellen…</translation>
        </message>
        <message>
            <source>0 % · no pigment lost</source>
            <translation>0 % · kein Pigment verloren</translation>
        </message>
        <message>
            <source>10 % · only specks have lost colour</source>
            <translation>10 % · nur Punkte ohne Pigment</translation>
        </message>
        <message>
            <source>25 % · more kept than lost</source>
            <translation>25 % · mehr Pigment erhalten als verloren</translation>
        </message>
        <message>
            <source>50 % · half lost</source>
            <translation>50 % · halb verloren</translation>
        </message>
        <message>
            <source>75 % · more lost than kept</source>
            <translation>75 % · mehr Pigment verloren als erhalten</translation>
        </message>
        <message>
            <source>90 % · only specks of colour left</source>
            <translation>90 % · nur Pigmentpunkte erhalten</translation>
        </message>
        <message>
            <source>100 % · no colour left</source>
            <translation>100 % · kein Pigment erhalten</translation>
        </message>
        <message>
            <source>Pigment lost, for the VASI</source>
            <translation>Pigmentverlust, für den VASI</translation>
        </message>
        <message>
            <source>Not graded</source>
            <translation>Ohne Grad</translation>
        </message>
        <message>
            <source>Note on this patch…</source>
            <translation>Notiz zu dieser Stelle…</translation>
        </message>
        <message>
            <source>Pick all patches</source>
            <translation>Alle Stellen wählen</translation>
        </message>
        <message>
            <source>Not graded.</source>
            <translation>Ohne Grad.</translation>
        </message>
        <message>
            <source>Pigment lost: {0} %.</source>
            <translation>Pigmentverlust: {0} %.</translation>
        </message>
        <message>
            <source>Undo takes it back.</source>
            <translation>Rückgängig nimmt es zurück.</translation>
        </message>
    </context>
    <context>
        <name>Grammar</name>
        <message>
            <source>en</source>
            <comment>The language's own code, such as de.</comment>
            <translation>de</translation>
        </message>
        <message>
            <source>*</source>
            <comment>Words that begin small inside a sentence, with blanks between them; * is every word.</comment>
            <translation>Beide Vorn Hinten Links Rechts Innen</translation>
        </message>
    </context>
    <context>
        <name>GroupRow</name>
        <message>
            <source>Group {0}</source>
            <translation>Gruppe {0}</translation>
        </message>
        <message>
            <source>Hands, group {0}</source>
            <translation>Hände, Gruppe {0}</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Yes, group {0}: within the limit</source>
            <translation>Ja, Gruppe {0}: innerhalb der Grenze</translation>
        </message>
        <message>
            <source>No, group {0}: not within the limit</source>
            <translation>Nein, Gruppe {0}: nicht innerhalb der Grenze</translation>
        </message>
    </context>
    <context>
        <name>GuessLine</name>
        <message>
            <source>Guesses on a line</source>
            <translation>Schätzungen auf einer Linie</translation>
        </message>
    </context>
    <context>
        <name>GuessPage</name>
        <message>
            <source>How many hands? Within the limit?</source>
            <translation>Wie viele Hände? Innerhalb der Grenze?</translation>
        </message>
        <message>
            <source>Case {0}: guess first</source>
            <translation>Fall {0}: erst schätzen</translation>
        </message>
    </context>
    <context>
        <name>HalfWords</name>
        <message>
            <source>inner half, at the little finger</source>
            <translation>innere Hälfte, am kleinen Finger</translation>
        </message>
        <message>
            <source>outer half, at the thumb</source>
            <translation>äußere Hälfte, am Daumen</translation>
        </message>
        <message>
            <source>inner half</source>
            <translation>innere Hälfte</translation>
        </message>
        <message>
            <source>outer half</source>
            <translation>äußere Hälfte</translation>
        </message>
        <message>
            <source>left half</source>
            <translation>linke Hälfte</translation>
        </message>
        <message>
            <source>right half</source>
            <translation>rechte Hälfte</translation>
        </message>
        <message>
            <source>upper half</source>
            <translation>obere Hälfte</translation>
        </message>
        <message>
            <source>lower half</source>
            <translation>untere Hälfte</translation>
        </message>
        <message>
            <source>front half</source>
            <translation>vordere Hälfte</translation>
        </message>
        <message>
            <source>back half</source>
            <translation>hintere Hälfte</translation>
        </message>
        <message>
            <source>spot of {0} cm</source>
            <translation>Tupfer von {0} cm</translation>
        </message>
        <message>
            <source>{0}, about {1} %</source>
            <translation>{0}, etwa {1} %</translation>
        </message>
    </context>
    <context>
        <name>HandDialog</name>
        <message>
            <source>Measure your own hand</source>
            <translation>Die eigene Hand messen</translation>
        </message>
    </context>
    <context>
        <name>HandMenu</name>
        <message>
            <source>Whose hand draws</source>
            <translation>Wessen Hand zeichnet</translation>
        </message>
        <message>
            <source>Measure your own hand…</source>
            <translation>Die eigene Hand messen…</translation>
        </message>
        <message>
            <source>The usual hand: {0} %</source>
            <translation>Die übliche Hand: {0} %</translation>
        </message>
        <message>
            <source>{0}: {1} %, measured {2}</source>
            <translation>{0}: {1} %, gemessen am {2}</translation>
        </message>
        <message>
            <source>choosing whose hand draws</source>
            <translation>Wahl der zeichnenden Hand</translation>
        </message>
    </context>
    <context>
        <name>HandPage</name>
        <message>
            <source>Your own hand</source>
            <translation>Ihre Hand</translation>
        </message>
        <message>
            <source>Your own hand: patch {0} of {1}</source>
            <translation>Ihre Hand: Stelle {0} von {1}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Umriss</translation>
        </message>
        <message>
            <source>Size of the brush, Ø mm</source>
            <translation>Größe des Pinsels, Ø mm</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Copy the pale patch onto the body, as large as it is and where it is.</source>
            <translation>Übertragen Sie die helle Stelle auf den Körper: so groß, wie sie ist, und dorthin, wo sie ist.</translation>
        </message>
        <message>
            <source>Your hand</source>
            <translation>Ihre Hand</translation>
        </message>
        <message>
            <source>Next patch</source>
            <translation>Nächste Stelle</translation>
        </message>
        <message>
            <source>{0} cm² too much ({1} % more than the patch). Its outline lies {2} mm outside, on average.</source>
            <translation>{0} cm² zu viel ({1} % mehr als die Stelle). Der Umriss liegt im Mittel {2} mm zu weit außen.</translation>
        </message>
        <message>
            <source>{0} cm² too little ({1} % less than the patch). Its outline lies {2} mm inside, on average.</source>
            <translation>{0} cm² zu wenig ({1} % weniger als die Stelle). Der Umriss liegt im Mittel {2} mm zu weit innen.</translation>
        </message>
        <message>
            <source>own hand</source>
            <translation>eigene Hand</translation>
        </message>
    </context>
    <context>
        <name>HandPicture</name>
        <message>
            <source>A hand: palm and fingers</source>
            <translation>Eine Hand: Handteller und Finger</translation>
        </message>
    </context>
    <context>
        <name>HandResult</name>
        <message>
            <source>What you paint too much or too little is shown here and never taken off a figure.</source>
            <translation>Was Sie zu viel oder zu wenig einzeichnen, steht nur hier und wird von keinem Wert abgezogen.</translation>
        </message>
        <message>
            <source>Use it for my band</source>
            <translation>Für meinen Bereich verwenden</translation>
        </message>
        <message>
            <source>A label for this hand</source>
            <translation>Ein Name für diese Hand</translation>
        </message>
        <message>
            <source>my hand</source>
            <translation>meine Hand</translation>
        </message>
        <message>
            <source>Save the copies…</source>
            <translation>Zeichnungen speichern…</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>You paint {0} % too much on average (likely {1}).</source>
            <translation>Sie zeichnen im Mittel {0} % zu viel ein (wahrscheinlich {1}).</translation>
        </message>
        <message>
            <source>You paint {0} % too little on average (likely {1}).</source>
            <translation>Sie zeichnen im Mittel {0} % zu wenig ein (wahrscheinlich {1}).</translation>
        </message>
        <message>
            <source>From patch to patch you vary by {0} % (likely {1}).</source>
            <translation>Von Stelle zu Stelle streuen Sie um {0} % (wahrscheinlich {1}).</translation>
        </message>
        <message>
            <source>Both together: {0} % (likely {1}). For the band the upper end counts: {2} %. The usual is {3} %.</source>
            <translation>Beides zusammen: {0} % (wahrscheinlich {1}). Für den Bereich zählt das obere Ende: {2} %. Üblich sind {3} %.</translation>
        </message>
        <message>
            <source>Use {0} % for my band</source>
            <translation>{0} % für meinen Bereich verwenden</translation>
        </message>
        <message>
            <source>Some patches came twice: copying the same one again, you vary by {0} % (likely {1}). That is what two visits differ by though nothing has changed.</source>
            <translation>Einige Stellen kamen zweimal: Bei derselben Stelle streuen Sie um {0} % (wahrscheinlich {1}). So weit liegen zwei Termine auseinander, obwohl sich nichts geändert hat.</translation>
        </message>
        <message>
            <source>{0} to {1} %</source>
            <translation>{0} bis {1} %</translation>
        </message>
        <message>
            <source>Kept as “{0}” on this computer. Choose it under “Whose hand draws”.</source>
            <translation>Auf diesem Computer als „{0}“ gespeichert. Wählbar unter „Wessen Hand zeichnet“.</translation>
        </message>
    </context>
    <context>
        <name>HandTool</name>
        <message>
            <source>The hand does not fit here. Move it further onto the skin, or turn it.</source>
            <translation>Die Hand passt hier nicht. Schieben Sie sie weiter auf die Haut oder drehen Sie sie.</translation>
        </message>
        <message>
            <source>erasing a hand</source>
            <translation>Radieren einer Hand</translation>
        </message>
        <message>
            <source>putting down a hand</source>
            <translation>Auflegen einer Hand</translation>
        </message>
        <message>
            <source>The hand is upright</source>
            <translation>Die Hand steht aufrecht</translation>
        </message>
        <message>
            <source>The hand is turned {0}° to the left</source>
            <translation>Die Hand ist um {0}° nach links gedreht</translation>
        </message>
        <message>
            <source>The hand is turned {0}° to the right</source>
            <translation>Die Hand ist um {0}° nach rechts gedreht</translation>
        </message>
    </context>
    <context>
        <name>HeardFindings</name>
        <message>
            <source>No longer so: {0}.</source>
            <translation>Gilt nicht mehr: {0}.</translation>
        </message>
    </context>
    <context>
        <name>HeardWords</name>
        <message>
            <source>{0}, {1} %</source>
            <translation>{0}, {1} %</translation>
        </message>
        <message>
            <source>{0}, {1} % less</source>
            <translation>{0}, {1} % weniger</translation>
        </message>
        <message>
            <source>{0}; {1} % in all.</source>
            <translation>{0}; insgesamt {1} %.</translation>
        </message>
        <message>
            <source>beside the body, {0} cm right of: {1}</source>
            <translation>neben dem Körper, {0} cm rechts von: {1}</translation>
        </message>
        <message>
            <source>beside the body, {0} cm left of: {1}</source>
            <translation>neben dem Körper, {0} cm links von: {1}</translation>
        </message>
        <message>
            <source>beside the body, {0} cm above: {1}</source>
            <translation>neben dem Körper, {0} cm über: {1}</translation>
        </message>
        <message>
            <source>beside the body, {0} cm below: {1}</source>
            <translation>neben dem Körper, {0} cm unter: {1}</translation>
        </message>
    </context>
    <context>
        <name>HeldBackWords</name>
        <message>
            <source>No cream here</source>
            <translation>Hier keine Creme</translation>
        </message>
        <message>
            <source>Mark affected skin that gets no cream this time; Ctrl gives it cream again</source>
            <translation>Betroffene Haut markieren, die diesmal keine Creme bekommt; mit Strg bekommt sie wieder Creme</translation>
        </message>
        <message>
            <source>giving cream again</source>
            <translation>wieder Creme geben</translation>
        </message>
        <message>
            <source>no cream here</source>
            <translation>hier keine Creme</translation>
        </message>
        <message>
            <source>part: {0} of {1} %</source>
            <translation>Teil: {0} von {1} %</translation>
        </message>
    </context>
    <context>
        <name>HelpMenu</name>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Tour in four steps</source>
            <translation>Rundgang in vier Schritten</translation>
        </message>
        <message>
            <source>Tools and keys</source>
            <translation>Werkzeuge und Tasten</translation>
        </message>
        <message>
            <source>What the words mean</source>
            <translation>Was die Wörter bedeuten</translation>
        </message>
        <message>
            <source>How it is calculated</source>
            <translation>Wie gerechnet wird</translation>
        </message>
        <message>
            <source>How right the figure is</source>
            <translation>Wie genau der Wert ist</translation>
        </message>
        <message>
            <source>A sample record to play with</source>
            <translation>Eine Beispielakte zum Ausprobieren</translation>
        </message>
        <message>
            <source>About bsa-calc</source>
            <translation>Über bsa-calc</translation>
        </message>
        <message>
            <source>Paint the affected skin here. Hold Ctrl to erase; turn the wheel to come closer.</source>
            <translation>Zeichnen Sie hier die betroffene Haut ein. Mit Strg wird radiert, mit dem Mausrad kommen Sie näher.</translation>
        </message>
        <message>
            <source>Go through all sides: look at the two that are shown, then press “Done here, next sides”. There is no verdict before.</source>
            <translation>Gehen Sie alle Seiten durch: Sehen Sie sich die beiden gezeigten an und drücken Sie „Hier fertig, nächste Seiten“. Vorher gibt es kein Ergebnis.</translation>
        </message>
        <message>
            <source>Here you see how much of the body gets cream, and whether that is within the limit.</source>
            <translation>Hier sehen Sie, wie viel der Körperoberfläche Creme bekommt und ob das innerhalb der Grenze liegt.</translation>
        </message>
        <message>
            <source>Copy, print or save the result up here. This tour and all other help is under More, Help.</source>
            <translation>Hier oben kopieren, drucken oder speichern Sie das Ergebnis. Diesen Rundgang und alle andere Hilfe finden Sie unter Mehr, Hilfe.</translation>
        </message>
        <message>
            <source>bsa-calc {0}

How much of the body gets cream in one application, and is it within the label’s limit? It is intended for nurses and doctors, for patients from 12 years, and for those who teach them.

It supports, and does not replace, clinical judgement. It is not placed on the market as a medical device. It never advises to treat other skin in a second application on the same day to get around the limit. It opens no network connection and sends nothing.</source>
            <translation>bsa-calc {0}

Wie viel der Körperoberfläche bekommt bei einer Anwendung Creme, und liegt das innerhalb der Grenze der Fachinformation? Gedacht für Fachkräfte in Klinik und Praxis, für Patientinnen und Patienten ab 12 Jahren und für alle, die sie schulen.

Es unterstützt die klinische Beurteilung und ersetzt sie nicht. Es ist nicht als Medizinprodukt in Verkehr gebracht. Es rät nie dazu, am selben Tag in einer zweiten Anwendung andere Haut zu behandeln, um die Grenze zu umgehen. Es öffnet keine Netzwerkverbindung und sendet nichts.</translation>
        </message>
    </context>
    <context>
        <name>HelpText</name>
        <message>
            <source>It supports, and does not replace, clinical judgement.</source>
            <translation>Es unterstützt die klinische Beurteilung und ersetzt sie nicht.</translation>
        </message>
        <message>
            <source>The limit</source>
            <translation>Die Grenze</translation>
        </message>
        <message>
            <source>{0}: at most {1}, and exactly that much is allowed. {2}</source>
            <translation>{0}: höchstens {1}; genau so viel ist noch erlaubt. {2}</translation>
        </message>
        <message>
            <source>One hand is counted as 1 %. A real adult hand averages about {0} % (Rhodes 2013).</source>
            <translation>Eine Hand zählt als 1 %. Eine wirkliche Hand von Erwachsenen hat im Mittel etwa {0} % (Rhodes 2013).</translation>
        </message>
        <message>
            <source>A product can limit percent of the body, cm² in one application, or grams in a number of days. For cm² and grams the person's height and weight are needed; without them nothing is judged. No figure is rounded across the limit: a figure just above the limit is always shown above it.</source>
            <translation>Ein Produkt kann Prozent der Körperoberfläche begrenzen, cm² in einer Anwendung oder Gramm in einigen Tagen. Für cm² und Gramm werden Größe und Gewicht der Person gebraucht; ohne sie gibt es kein Ergebnis. Kein Wert wird über die Grenze gerundet: Was knapp darüber liegt, wird auch darüber gezeigt.</translation>
        </message>
        <message>
            <source>The figure</source>
            <translation>Der Wert</translation>
        </message>
        <message>
            <source>The skin is made of triangles. Paint lies on them, so a spot counts once, even if it is painted in several views. The percentage adds up the weight of each triangle times its painted share. Of this body, {0} % of the skin is hidden or seen steeper than 70° in all eight views.</source>
            <translation>Die Haut besteht hier aus Dreiecken. Auf ihnen liegt das Eingezeichnete, darum zählt eine Stelle nur einmal, auch wenn sie in mehreren Ansichten eingezeichnet ist. Der Prozentwert zählt für jedes Dreieck sein Gewicht mal den eingezeichneten Anteil zusammen. Bei diesem Körper sind {0} % der Haut verdeckt oder in allen acht Ansichten steiler als 70° zu sehen.</translation>
        </message>
        <message>
            <source>The weights</source>
            <translation>Die Gewichtung</translation>
        </message>
        <message>
            <source>A table gives each part of the body its percent. Inside a part it is shared out by area. There are four tables: choose one under the verdict (or Ctrl+J).</source>
            <translation>Eine Tabelle gibt jedem Körperteil seine Prozent. Innerhalb eines Teils werden sie nach Fläche verteilt. Es gibt vier Tabellen: Wählen Sie eine unter dem Ergebnis (oder Strg+J).</translation>
        </message>
        <message>
            <source>The band</source>
            <translation>Der Bereich</translation>
        </message>
        <message>
            <source>Ninety-five times in a hundred the true figure should lie in the band. It allows for a hand that draws everything too large or too small ({0} % of the area; {1} % of shares that were typed), for each patch’s outline ({2} mm in and out), and for bodies that are not as the weights say: the more is known of a person, the less. Each is one standard deviation, times 1.96. If the band reaches over the limit, or another table that applies to the person does, the verdict is “too close to call”.</source>
            <translation>In 95 von 100 Fällen sollte der wahre Wert im Bereich liegen. Er lässt Raum für eine Hand, die alles zu groß oder zu klein einzeichnet ({0} % der Fläche; {1} % bei eingegebenen Anteilen), für den Umriss jeder Stelle ({2} mm nach außen und innen) und für Körper, die nicht so sind, wie die Gewichte sagen: je mehr von einer Person bekannt ist, desto weniger. Jedes ist eine Standardabweichung, mal 1,96. Reicht der Bereich über die Grenze oder sagt das eine andere Tabelle, die für die Person gilt, ist das Ergebnis „zu knapp“.</translation>
        </message>
        <message>
            <source>Label checks</source>
            <translation>Weitere Prüfungen</translation>
        </message>
        <message>
            <source>bsa-calc checks these points of the label against the drawing and what is known of the person. What does not fit is shown below the verdict. Label rules older than {0} months are pointed out.</source>
            <translation>bsa-calc vergleicht diese Angaben der Fachinformation mit der Zeichnung und den Angaben zur Person. Was nicht passt, steht unter dem Ergebnis. Sind die Angaben älter als {0} Monate, wird darauf hingewiesen.</translation>
        </message>
        <message>
            <source>Body surface and cream</source>
            <translation>Körperoberfläche und Creme</translation>
        </message>
        <message>
            <source>The body surface in m² comes from height H in cm and weight W in kg, by the formula of Mosteller, or of Livingston and Lee from a body mass index of {0} kg/m². It is used for cm², grams and cream, never for a percentage. Published formulas differ by up to 0.5 m² for one adult (Redlarski 2016).</source>
            <translation>Die Körperoberfläche in m² folgt aus Größe H in cm und Gewicht W in kg: nach Mosteller, ab einem Body-Mass-Index von {0} kg/m² nach Livingston und Lee. Sie dient nur für cm², Gramm und Creme, nie für Prozentwerte. Veröffentlichte Formeln unterscheiden sich bei einem Erwachsenen um bis zu 0,5 m² (Redlarski 2016).</translation>
        </message>
        <message>
            <source>Area in cm² = percent × m² × 100. Grams = area × layer in mg/cm² / 1000. Fingertip units = area / area of one unit. Tubes = grams × applications a day × days / grams in a tube. The layer is an assumption:</source>
            <translation>Fläche in cm² = Prozent × m² × 100. Gramm = Fläche × Schicht in mg/cm² / 1000. Fingerspitzeneinheiten = Fläche / Fläche einer Einheit. Tuben = Gramm × Anwendungen am Tag × Tage / Gramm je Tube. Die Schicht ist eine Annahme:</translation>
        </message>
        <message>
            <source>VASI</source>
            <translation>VASI</translation>
        </message>
        <message>
            <source>Vitiligo Area Scoring Index: each patch counts its percent of the body times the share of pigment lost there ({0} %), all added up; 0 to 100, the face included (sources differ on that). The face alone is F-VASI. F-VASI75 and T-VASI50 are reached when the score is at least {1} % and {2} % lower than at the first visit (endpoints of the trials in EMA/100444/2023). It is a score, and is never compared with the limit.</source>
            <translation>Vitiligo Area Scoring Index: für jede Stelle ihr Anteil an der Körperoberfläche in Prozent mal dem Pigmentverlust dort ({0} %), alles zusammengezählt; 0 bis 100, mit Gesicht (die Quellen sind sich darin nicht einig). Das Gesicht allein ist der F-VASI. F-VASI75 und T-VASI50 sind erreicht, wenn der Punktwert mindestens {1} % und {2} % niedriger ist als beim ersten Termin (Endpunkte der Studien in EMA/100444/2023). Er ist ein Punktwert und wird nie mit der Grenze verglichen.</translation>
        </message>
        <message>
            <source>Products that come with bsa-calc</source>
            <translation>Mitgelieferte Produkte</translation>
        </message>
        <message>
            <source>Segment, percent by first year of age</source>
            <translation>Körperteil, Prozent je Alter (ab Jahr)</translation>
        </message>
    </context>
    <context>
        <name>HoldTool</name>
        <message>
            <source>Giving cream again begins. Arrow keys go on, Enter ends it.</source>
            <translation>Wieder Creme geben beginnt. Mit den Pfeiltasten weiter, mit der Eingabetaste zum Ende.</translation>
        </message>
        <message>
            <source>“No cream here” begins. Arrow keys go on, Enter ends it.</source>
            <translation>„Hier keine Creme“ beginnt. Mit den Pfeiltasten weiter, mit der Eingabetaste zum Ende.</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>changing the age</source>
            <translation>Alter ändern</translation>
        </message>
        <message>
            <source>choosing the figure</source>
            <translation>Figur wählen</translation>
        </message>
        <message>
            <source>drawing again</source>
            <translation>Neu einzeichnen</translation>
        </message>
        <message>
            <source>leaving a place out</source>
            <translation>Stelle auslassen</translation>
        </message>
    </context>
    <context>
        <name>KeepScreen</name>
        <message>
            <source>I forgot to write one down</source>
            <translation>Ich habe ein Mal vergessen</translation>
        </message>
        <message>
            <source>Print my page</source>
            <translation>Blatt drucken</translation>
        </message>
        <message>
            <source>Save a file for my doctor</source>
            <translation>Datei für die Praxis</translation>
        </message>
        <message>
            <source>My times. Tap one to change it.</source>
            <translation>Meine Zeiten. Tippen Sie eine an, um sie zu ändern.</translation>
        </message>
        <message>
            <source>My diary and my page</source>
            <translation>Mein Tagebuch und mein Blatt</translation>
        </message>
        <message>
            <source>Nothing is written down yet.</source>
            <translation>Noch ist nichts notiert.</translation>
        </message>
        <message>
            <source>Last time: {0}.</source>
            <translation>Letztes Mal: {0}.</translation>
        </message>
        <message>
            <source>This month: more than {0} tubes. Ask your doctor.</source>
            <translation>In diesem Monat: mehr als {0} Tuben. Fragen Sie in der Praxis.</translation>
        </message>
        <message>
            <source>This month: less than half a tube of {0}.</source>
            <translation>In diesem Monat: weniger als eine halbe Tube von {0}.</translation>
        </message>
        <message>
            <source>This month: about {0} of {1} tubes.</source>
            <translation>In diesem Monat: etwa {0} von {1} Tuben.</translation>
        </message>
        <message>
            <source>Next talk with your doctor: week {0}, about {1}.</source>
            <translation>Nächstes Gespräch in der Praxis: Woche {0}, etwa am {1}.</translation>
        </message>
    </context>
    <context>
        <name>KeptRecord</name>
        <message>
            <source>Your drawing cannot be opened. {0}</source>
            <translation>Ihre Zeichnung kann nicht geöffnet werden. {0}</translation>
        </message>
        <message>
            <source>Your drawing was not kept. {0}</source>
            <translation>Ihre Zeichnung wurde nicht gespeichert. {0}</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>Tools and keys</source>
            <translation>Werkzeuge und Tasten</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>While painting</source>
            <translation>Beim Einzeichnen</translation>
        </message>
        <message>
            <source>Without a mouse</source>
            <translation>Ohne Maus</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Seeing more</source>
            <translation>Mehr sehen</translation>
        </message>
        <message>
            <source>Touch and pen</source>
            <translation>Finger und Stift</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <source>hold it while using a tool to erase (with the eraser: to paint)</source>
            <translation>beim Zeichnen gedrückt halten: radiert (der Radierer zeichnet ein)</translation>
        </message>
        <message>
            <source>smaller and larger brush; also [ and ], or Ctrl and the wheel</source>
            <translation>kleinerer und größerer Pinsel; auch [ und ] oder Strg und Mausrad</translation>
        </message>
        <message>
            <source>turn the hand; also Alt and the wheel</source>
            <translation>Hand drehen; auch Alt und Mausrad</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <source>closes an outline clicked corner by corner; Backspace removes the last corner</source>
            <translation>schließt einen Umriss aus Eckpunkten; die Rücktaste nimmt den letzten zurück</translation>
        </message>
        <message>
            <source>cancels the stroke</source>
            <translation>bricht den Strich ab</translation>
        </message>
        <message>
            <source>undo and redo</source>
            <translation>Schritt zurück und vor</translation>
        </message>
        <message>
            <source>go to the table of regions: type a name to find it, or a number for how much of it is affected</source>
            <translation>zur Tabelle der Regionen: einen Namen tippen, um ihn zu finden, oder eine Zahl dafür, wie viel davon betroffen ist</translation>
        </message>
        <message>
            <source>go to the list of patches: Space ticks, Delete removes</source>
            <translation>zur Liste der Stellen: Leertaste hakt an, Entf löscht</translation>
        </message>
        <message>
            <source>go to the body map: arrows move a cross, Enter starts and ends painting there</source>
            <translation>zum Körperbild: Pfeile bewegen ein Kreuz, die Eingabetaste beginnt und beendet dort das Einzeichnen</translation>
        </message>
        <message>
            <source>next and previous region with the cross; Alt and an arrow: the region that way</source>
            <translation>mit dem Kreuz zur nächsten und zur vorigen Region; Alt und ein Pfeil: zur Region in dieser Richtung</translation>
        </message>
        <message>
            <source>in the table of regions: go to that region with the cross</source>
            <translation>in der Tabelle der Regionen: mit dem Kreuz zu dieser Region</translation>
        </message>
        <message>
            <source>puts a spot down at the cross, as large as the brush</source>
            <translation>setzt am Kreuz einen Tupfer, so groß wie der Pinsel</translation>
        </message>
        <message>
            <source>what is painted there: all of the region, a half of it, or a spot of a stated size</source>
            <translation>was dort eingezeichnet wird: die ganze Region, eine Hälfte oder ein Tupfer einer genannten Größe</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabetaste</translation>
        </message>
        <message>
            <source>says that every side has been looked at</source>
            <translation>bestätigt, dass alle Seiten angesehen sind</translation>
        </message>
        <message>
            <source>copies the result: text, table and picture</source>
            <translation>kopiert das Ergebnis: Text, Tabelle und Bild</translation>
        </message>
        <message>
            <source>chooses the product and the weight table</source>
            <translation>Produkt und Gewichtstabelle wählen</translation>
        </message>
        <message>
            <source>other things the label says, and its questions</source>
            <translation>was die Fachinformation sonst sagt, und ihre Fragen</translation>
        </message>
        <message>
            <source>go to height, weight and cream</source>
            <translation>zu Größe, Gewicht und Creme</translation>
        </message>
        <message>
            <source>go to the age; to the person</source>
            <translation>zum Alter; zur Person</translation>
        </message>
        <message>
            <source>share the result; print the report</source>
            <translation>Ergebnis teilen; Bericht drucken</translation>
        </message>
        <message>
            <source>the visits of this record: show one, compare, change its date, delete it</source>
            <translation>die Termine dieser Akte: einen zeigen, vergleichen, Datum ändern, löschen</translation>
        </message>
        <message>
            <source>new visit that starts from the last drawing</source>
            <translation>neuer Termin, der mit der letzten Zeichnung beginnt</translation>
        </message>
        <message>
            <source>the note of the visit that is shown</source>
            <translation>die Notiz des gezeigten Termins</translation>
        </message>
        <message>
            <source>all visits, the course, VASI</source>
            <translation>alle Termine, der Verlauf, VASI</translation>
        </message>
        <message>
            <source>the diary: cream applied now, and when the next time is</source>
            <translation>das Tagebuch: jetzt aufgetragen, und wann das nächste Mal ist</translation>
        </message>
        <message>
            <source>grade the picked patches: how much of the pigment is lost</source>
            <translation>Pigmentverlust der gewählten Stellen</translation>
        </message>
        <message>
            <source>the views</source>
            <translation>die Ansichten</translation>
        </message>
        <message>
            <source>zoom in, zoom out, show all; also the wheel</source>
            <translation>vergrößern, verkleinern, alles zeigen; auch mit dem Mausrad</translation>
        </message>
        <message>
            <source>hold it to move the picture</source>
            <translation>gedrückt halten, um das Bild zu schieben</translation>
        </message>
        <message>
            <source>close-up of the face, left hand, right hand, left foot, right foot</source>
            <translation>Nahaufnahme: Gesicht, Hand links, Hand rechts, Fuß links, Fuß rechts</translation>
        </message>
        <message>
            <source>full screen; large text</source>
            <translation>Vollbild; große Schrift</translation>
        </message>
        <message>
            <source>the settings: colours, size of the text, language</source>
            <translation>die Einstellungen: Farben, Schriftgröße, Sprache</translation>
        </message>
        <message>
            <source>close the window</source>
            <translation>das Fenster schließen</translation>
        </message>
        <message>
            <source>Right button</source>
            <translation>Rechte Taste</translation>
        </message>
        <message>
            <source>on a patch: cream, grade, other side, delete; on skin: paint all of it</source>
            <translation>auf einer Stelle: Creme, Grad, andere Seite, löschen; auf Haut: die Region ganz einzeichnen</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>shows the face, a hand or a foot close up; again: back; also Z</source>
            <translation>zeigt Gesicht, Hand oder Fuß von Nahem; nochmals: zurück; auch Z</translation>
        </message>
        <message>
            <source>One finger or pen</source>
            <translation>Ein Finger oder Stift</translation>
        </message>
        <message>
            <source>uses the chosen tool; pressing harder does not paint more</source>
            <translation>benutzt das gewählte Werkzeug; festeres Drücken zeichnet nicht mehr ein</translation>
        </message>
        <message>
            <source>Two fingers</source>
            <translation>Zwei Finger</translation>
        </message>
        <message>
            <source>move the picture and zoom</source>
            <translation>Bild schieben und vergrößern</translation>
        </message>
        <message>
            <source>The pen's other end</source>
            <translation>Anderes Ende des Stifts</translation>
        </message>
        <message>
            <source>erases</source>
            <translation>radiert</translation>
        </message>
    </context>
    <context>
        <name>LabelChecks</name>
        <message>
            <source>{0} smaller patches together</source>
            <translation>{0} kleinere Stellen zusammen</translation>
        </message>
    </context>
    <context>
        <name>LineField</name>
        <message>
            <source>At most {0} characters.</source>
            <translation>Höchstens {0} Zeichen.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>bsa-calc</source>
            <translation>bsa-calc</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Paint affected skin; Ctrl erases</source>
            <translation>Betroffene Haut einzeichnen; Strg radiert</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <source>Erase paint</source>
            <translation>Eingezeichnetes radieren</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Ohne</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Umriss</translation>
        </message>
        <message>
            <source>Draw round an area or click its corners</source>
            <translation>Fläche umfahren oder ihre Ecken anklicken</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <source>Fill a region; Shift adds its neighbours</source>
            <translation>Region füllen; Umschalt nimmt Nachbarn dazu</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>Hand</translation>
        </message>
        <message>
            <source>Put down a hand, counted as 1 %; drag to turn it</source>
            <translation>Hand auflegen, zählt 1 %; Ziehen dreht sie</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Spiegeln</translation>
        </message>
        <message>
            <source>Paint the other side of the body too</source>
            <translation>Auch die andere Körperseite einzeichnen</translation>
        </message>
        <message>
            <source>All round</source>
            <translation>Rundum</translation>
        </message>
        <message>
            <source>Paint front and back at once, an arm or a leg all round; in the views front and back</source>
            <translation>Vorn und hinten zugleich einzeichnen, einen Arm oder ein Bein rundum; in den Ansichten Vorn und Hinten</translation>
        </message>
        <message>
            <source>Pick</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <source>Pick patches; Shift adds, Delete removes</source>
            <translation>Stellen wählen; Umschalt: dazu, Entf: löschen</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Schieben</translation>
        </message>
        <message>
            <source>Move the picture (or hold Space); the wheel zooms</source>
            <translation>Bild schieben (oder Leertaste halten); das Mausrad vergrößert</translation>
        </message>
        <message>
            <source>Patches and regions</source>
            <translation>Stellen und Regionen</translation>
        </message>
        <message>
            <source>Supports, and does not replace, clinical judgement.</source>
            <translation>Unterstützt die klinische Beurteilung und ersetzt sie nicht.</translation>
        </message>
        <message>
            <source>Patches</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Regionen</translation>
        </message>
        <message>
            <source>Cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
    </context>
    <context>
        <name>MarkScreen</name>
        <message>
            <source>The pale marks are from last time.</source>
            <translation>Was blass ist, ist vom letzten Mal.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>It has changed</source>
            <translation>Es ist jetzt anders</translation>
        </message>
        <message>
            <source>Put down a hand</source>
            <translation>Hand auflegen</translation>
        </message>
        <message>
            <source>A whole part</source>
            <translation>Ganzer Teil</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Rub out</source>
            <translation>Wegwischen</translation>
        </message>
        <message>
            <source>Look closer</source>
            <translation>Näher heran</translation>
        </message>
        <message>
            <source>Front of the body</source>
            <translation>Der Körper von vorn</translation>
        </message>
        <message>
            <source>Back of the body</source>
            <translation>Der Körper von hinten</translation>
        </message>
        <message>
            <source>The sides</source>
            <translation>Die Seiten</translation>
        </message>
        <message>
            <source>Soles and head</source>
            <translation>Sohlen und Kopf</translation>
        </message>
        <message>
            <source>{0} ({1} of {2})</source>
            <translation>{0} ({1} von {2})</translation>
        </message>
        <message>
            <source>Still the same</source>
            <translation>Noch genauso</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>Hier ist nichts</translation>
        </message>
        <message>
            <source>Tap your skin patch. One hand covers your palm and all fingers.</source>
            <translation>Tippen Sie auf die Stelle. Eine Hand ist so groß wie Ihre Hand mit allen Fingern.</translation>
        </message>
        <message>
            <source>Tap a part of the body to mark all of it.</source>
            <translation>Tippen Sie auf einen Teil des Körpers: Er wird ganz markiert.</translation>
        </message>
        <message>
            <source>Tap for a spot, or draw over the patch.</source>
            <translation>Tippen Sie für einen Punkt, oder fahren Sie über die Stelle.</translation>
        </message>
        <message>
            <source>Tap or draw over a mark to take it away.</source>
            <translation>Tippen Sie auf eine Stelle, oder fahren Sie darüber: Sie geht weg.</translation>
        </message>
        <message>
            <source>Tap the face, a hand or a foot. Tap again to go back.</source>
            <translation>Tippen Sie auf Kopf, Hand oder Fuß. Tippen Sie noch einmal: Alles ist wieder da.</translation>
        </message>
        <message>
            <source>Look at the whole body once more.</source>
            <translation>Sehen Sie noch einmal den ganzen Körper an.</translation>
        </message>
        <message>
            <source>Look at this side first.</source>
            <translation>Sehen Sie erst diese Seite an.</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Note of the visit of {0}</source>
            <translation>Notiz zum Termin vom {0}</translation>
        </message>
        <message>
            <source>What to remember about this visit</source>
            <translation>Was Sie sich von diesem Termin merken wollen</translation>
        </message>
        <message>
            <source>Kept in the record with this visit. No name is needed. Ctrl+Enter saves it.</source>
            <translation>Bleibt in der Akte bei diesem Termin. Ein Name ist nicht nötig. Strg+Eingabetaste übernimmt die Notiz.</translation>
        </message>
    </context>
    <context>
        <name>NumberPad</name>
        <message>
            <source>Rub out</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>OpenedRecord</name>
        <message>
            <source>The last visit, of {0}, cannot be shown.</source>
            <translation>Der letzte Termin vom {0} kann nicht gezeigt werden.</translation>
        </message>
        <message>
            <source>{0} What you see is the earlier visit of {1}.</source>
            <translation>{0} Sie sehen den früheren Termin vom {1}.</translation>
        </message>
        <message>
            <source>Which text of “{0}” shall count?</source>
            <translation>Welcher Text von „{0}“ soll gelten?</translation>
        </message>
        <message>
            <source>The record was judged by: {0}. This computer has another text: {1}.</source>
            <translation>Die Akte wurde beurteilt nach: {0}. Dieser Computer hat einen anderen Text: {1}.</translation>
        </message>
    </context>
    <context>
        <name>OutlineTool</name>
        <message>
            <source>Corner {0}.</source>
            <translation>Ecke {0}.</translation>
        </message>
        <message>
            <source>Enter once more at the same place closes the outline.</source>
            <translation>Noch einmal die Eingabetaste am selben Ort schließt den Umriss.</translation>
        </message>
        <message>
            <source>A corner is taken back. Corners left: {0}.</source>
            <translation>Eine Ecke ist zurückgenommen. Übrige Ecken: {0}.</translation>
        </message>
        <message>
            <source>erasing an outline</source>
            <translation>Radieren eines Umrisses</translation>
        </message>
        <message>
            <source>drawing an outline</source>
            <translation>Zeichnen eines Umrisses</translation>
        </message>
    </context>
    <context>
        <name>OwnCheck</name>
        <message>
            <source>The self-test failed ({0}: {1}). Do not use the figures. Install bsa-calc again.</source>
            <translation>Der Selbsttest ist fehlgeschlagen ({0}: {1}). Verwenden Sie die Werte nicht. Installieren Sie bsa-calc neu.</translation>
        </message>
        <message>
            <source>Something went wrong in bsa-calc. Save the drawing and open it again.</source>
            <translation>In bsa-calc ist ein Fehler aufgetreten. Speichern Sie die Zeichnung und öffnen Sie sie neu.</translation>
        </message>
    </context>
    <context>
        <name>OwnNumbers</name>
        <message>
            <source>This drawing</source>
            <translation>Diese Zeichnung</translation>
        </message>
        <message>
            <source>Nothing is painted that gets cream.</source>
            <translation>Nichts Gezeichnetes bekommt diesmal Creme.</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>of the body</source>
            <translation>der Körperoberfläche</translation>
        </message>
        <message>
            <source>gets cream of it</source>
            <translation>davon mit Creme</translation>
        </message>
        <message>
            <source>makes</source>
            <translation>ergibt</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <source>The band: {0} % of the figure for bodies that differ, {1} points for a hand that draws everything too large or too small, {2} points for the outlines of the patches, one standard deviation each. Together, times 1.96 and with shares in logarithms, that is {3} to {4} %.</source>
            <translation>Der Bereich: {0} % des Werts für Körper, die anders sind, {1} Punkte für eine Hand, die alles zu groß oder zu klein zeichnet, {2} Punkte für die Umrisse der Stellen, jeweils eine Standardabweichung. Zusammen, mal 1,96 und mit Anteilen in Logarithmen, sind das {3} bis {4} %.</translation>
        </message>
    </context>
    <context>
        <name>PageWords</name>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>&lt;{0} %</source>
            <translation>&lt;{0} %</translation>
        </message>
        <message>
            <source>&lt;{0}</source>
            <translation>&lt;{0}</translation>
        </message>
        <message>
            <source>of the body in one application</source>
            <translation>der Körperoberfläche in einer Anwendung</translation>
        </message>
        <message>
            <source>in one application, {0} of the body</source>
            <translation>in einer Anwendung, {0} der Körperoberfläche</translation>
        </message>
        <message>
            <source>of cream in {0} days, on {1} of the body</source>
            <translation>Creme in {0} Tagen, auf {1} der Körperoberfläche</translation>
        </message>
        <message>
            <source>{0} of your body</source>
            <translation>{0} Ihrer Körperoberfläche</translation>
        </message>
        <message>
            <source>{0} of skin</source>
            <translation>{0} Haut</translation>
        </message>
        <message>
            <source>{0} of cream in {1} days</source>
            <translation>{0} Creme in {1} Tagen</translation>
        </message>
        <message>
            <source>{0} cm²</source>
            <translation>{0} cm²</translation>
        </message>
        <message>
            <source>{0} g in {1} days</source>
            <translation>{0} g in {1} Tagen</translation>
        </message>
        <message>
            <source>less than half a hand</source>
            <translation>weniger als ½ Hand</translation>
        </message>
        <message>
            <source>{0} hand</source>
            <translation>{0} Hand</translation>
        </message>
        <message>
            <source>{0} hands</source>
            <translation>{0} Hände</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>etwa {0}</translation>
        </message>
        <message>
            <source>Leave out whole patches, as listed below.</source>
            <translation>Lassen Sie ganze Stellen weg, wie unten aufgeführt.</translation>
        </message>
        <message>
            <source>Leave out about {0} ({1} %).</source>
            <translation>Lassen Sie etwa {0} ({1} %) weg.</translation>
        </message>
        <message>
            <source>To be safe, leave out about {0} ({1} %).</source>
            <translation>Lassen Sie zur Sicherheit etwa {0} ({1} %) weg.</translation>
        </message>
        <message>
            <source>all {0}</source>
            <translation>alle {0}</translation>
        </message>
        <message>
            <source>all but {0}</source>
            <translation>alle außer {0}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>{0} ({1}): then {2} is left</source>
            <translation>{0} ({1}): dann bleiben {2}</translation>
        </message>
        <message>
            <source>{0}; now about the same</source>
            <translation>{0}; jetzt etwa gleich</translation>
        </message>
        <message>
            <source>{0}; {1} points since</source>
            <translation>{0}; seither {1} Punkte</translation>
        </message>
        <message>
            <source>Affected then {0}, now {1}; one application then {2}, now {3}.</source>
            <translation>Betroffen damals {0}, jetzt {1}; eine Anwendung damals {2}, jetzt {3}.</translation>
        </message>
        <message>
            <source>The figures of that visit are as stored: its drawing cannot be read.</source>
            <translation>Die Werte dieses Termins sind die gespeicherten: Seine Zeichnung ist nicht lesbar.</translation>
        </message>
        <message>
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>not known, counted as adult</source>
            <translation>nicht bekannt, gezählt wie bei Erwachsenen</translation>
        </message>
        <message>
            <source>{0} years</source>
            <translation>{0} Jahre</translation>
        </message>
        <message>
            <source>One hand with the fingers counts as 1 %. A real adult hand averages about {0} % (Rhodes 2013).</source>
            <translation>Eine Hand mit den Fingern zählt als 1 %. Eine wirkliche Hand von Erwachsenen hat im Mittel etwa {0} % (Rhodes 2013).</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Other things the label says</source>
            <translation>Was die Fachinformation sonst sagt</translation>
        </message>
        <message>
            <source>gets cream this time</source>
            <translation>bekommt diesmal Creme</translation>
        </message>
        <message>
            <source>affected, left out this time</source>
            <translation>betroffen, diesmal weggelassen</translation>
        </message>
        <message>
            <source>Body map. {0}</source>
            <translation>Körperbild. {0}</translation>
        </message>
        <message>
            <source>{0}, left out this time: {1}.</source>
            <translation>{0}, diesmal weggelassen: {1}.</translation>
        </message>
        <message>
            <source>nothing painted</source>
            <translation>nichts eingezeichnet</translation>
        </message>
        <message>
            <source>{0}: {1}.</source>
            <translation>{0}: {1}.</translation>
        </message>
        <message>
            <source>{0} smaller ones</source>
            <translation>{0} kleinere</translation>
        </message>
        <message>
            <source>Share of the body surface in one application</source>
            <translation>Anteil der Körperoberfläche in einer Anwendung</translation>
        </message>
        <message>
            <source>Leave out one of these</source>
            <translation>Lassen Sie eines davon weg</translation>
        </message>
        <message>
            <source>limit {0}</source>
            <translation>Grenze {0}</translation>
        </message>
        <message>
            <source>Bar with the limit: {0}</source>
            <translation>Balken mit der Grenze: {0}</translation>
        </message>
    </context>
    <context>
        <name>PastScreen</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>Vorgestern</translation>
        </message>
        <message>
            <source>Time of day, as 0740 or 2015</source>
            <translation>Uhrzeit, wie 0740 oder 2015</translation>
        </message>
        <message>
            <source>Take this time out of the diary</source>
            <translation>Diese Zeit löschen</translation>
        </message>
        <message>
            <source>When did you put it on?</source>
            <translation>Wann haben Sie die Creme aufgetragen?</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Notieren</translation>
        </message>
        <message>
            <source>Type four digits, as 0740.</source>
            <translation>Tippen Sie vier Ziffern, wie 0740.</translation>
        </message>
        <message>
            <source>There is no such time. Type it as 0740 or 2015.</source>
            <translation>Diese Zeit gibt es nicht. Tippen Sie sie wie 0740 oder 2015.</translation>
        </message>
        <message>
            <source>This time is still to come.</source>
            <translation>Diese Zeit kommt erst noch.</translation>
        </message>
    </context>
    <context>
        <name>PatchCommands</name>
        <message>
            <source>ticking a patch</source>
            <translation>Anhaken einer Stelle</translation>
        </message>
        <message>
            <source>deleting a patch</source>
            <translation>Löschen einer Stelle</translation>
        </message>
        <message>
            <source>moving all to the other side</source>
            <translation>Verschieben auf die andere Seite</translation>
        </message>
        <message>
            <source>copying to the other side</source>
            <translation>Kopieren auf die andere Seite</translation>
        </message>
        <message>
            <source>moving to the other side</source>
            <translation>Verschieben auf die andere Seite</translation>
        </message>
        <message>
            <source>Mark where this patch gets no cream, until the figure is within the limit.</source>
            <translation>Markieren Sie, wo diese Stelle keine Creme bekommt, bis der Wert innerhalb der Grenze liegt.</translation>
        </message>
    </context>
    <context>
        <name>PatchList</name>
        <message>
            <source>Patches</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>Space ticks, Delete removes, Ctrl or Shift picks several, 0 to 6 or Ctrl+G grades</source>
            <translation>Leertaste hakt ab, Entf löscht, Strg oder Umschalt wählt mehrere, 0 bis 6 oder Strg+G gibt den Grad</translation>
        </message>
        <message>
            <source>Without a verdict no figures are shown.</source>
            <translation>Ohne Ergebnis werden keine Werte gezeigt.</translation>
        </message>
        <message>
            <source>What you paint is listed here.</source>
            <translation>Hier steht, was Sie einzeichnen.</translation>
        </message>
    </context>
    <context>
        <name>PatchModel</name>
        <message>
            <source>Cream this time</source>
            <translation>Diesmal Creme</translation>
        </message>
        <message>
            <source>of body</source>
            <translation>Körper</translation>
        </message>
        <message>
            <source>hands</source>
            <translation>Hände</translation>
        </message>
        <message>
            <source>grade</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>How much pigment the patch has lost, for the VASI; – means not graded</source>
            <translation>Wie viel Pigment an dieser Stelle verloren ist, für den VASI; – heißt ohne Grad</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>Häkchen</translation>
        </message>
        <message>
            <source>Patch</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>Pigment lost</source>
            <translation>Pigmentverlust</translation>
        </message>
        <message>
            <source>gets cream this time</source>
            <translation>bekommt diesmal Creme</translation>
        </message>
        <message>
            <source>left out this time</source>
            <translation>diesmal weggelassen</translation>
        </message>
        <message>
            <source>{0} of the body</source>
            <translation>{0} der Körperoberfläche</translation>
        </message>
        <message>
            <source>hands: {0}</source>
            <translation>Hände: {0}</translation>
        </message>
        <message>
            <source>pigment lost {0}</source>
            <translation>Pigmentverlust {0}</translation>
        </message>
    </context>
    <context>
        <name>PatchNoteDialog</name>
        <message>
            <source>Note on a patch</source>
            <translation>Notiz zu einer Stelle</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Seit wann</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>for example summer 2024</source>
            <translation>zum Beispiel Sommer 2024</translation>
        </message>
        <message>
            <source>Kept with this visit and carried to the next ones. No name is needed.</source>
            <translation>Wird mit diesem Termin aufbewahrt und in die nächsten übernommen. Ein Name ist nicht nötig.</translation>
        </message>
        <message>
            <source>This is longer than {0} characters.</source>
            <translation>Das ist länger als {0} Zeichen.</translation>
        </message>
    </context>
    <context>
        <name>PatientMenu</name>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Datei öffnen…</translation>
        </message>
        <message>
            <source>Delete all that is kept of me…</source>
            <translation>Alles von mir löschen…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>The language changes when you start bsa-calc again.</source>
            <translation>Die Sprache gilt ab dem nächsten Start von bsa-calc.</translation>
        </message>
    </context>
    <context>
        <name>PatientWindow</name>
        <message>
            <source>bsa-calc: my cream</source>
            <translation>bsa-calc: meine Creme</translation>
        </message>
        <message>
            <source>A+</source>
            <translation>A+</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größere Schrift</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Tap here to mark your skin. With keys: arrows move the cross, Enter marks.</source>
            <translation>Tippen Sie hier, um Haut zu markieren. Mit Tasten: Pfeile bewegen das Kreuz, die Eingabetaste markiert.</translation>
        </message>
        <message>
            <source>Step {0} of {1}</source>
            <translation>Schritt {0} von {1}</translation>
        </message>
        <message>
            <source>Something went wrong. Close the program and start it again.</source>
            <translation>Etwas ging schief. Schließen Sie das Programm, und starten Sie es neu.</translation>
        </message>
    </context>
    <context>
        <name>PatientWords</name>
        <message>
            <source>less than half a hand</source>
            <translation>weniger als eine halbe Hand</translation>
        </message>
        <message>
            <source>{0} hand</source>
            <translation>{0} Hand</translation>
        </message>
        <message>
            <source>{0} hands</source>
            <translation>{0} Hände</translation>
        </message>
        <message>
            <source>Nothing is marked yet.</source>
            <translation>Noch ist nichts markiert.</translation>
        </message>
        <message>
            <source>So far: about {0}.</source>
            <translation>Bis jetzt: etwa {0}.</translation>
        </message>
        <message>
            <source>So far: about {0}. The limit is {1}.</source>
            <translation>Bis jetzt: etwa {0}. Die Grenze: {1}.</translation>
        </message>
        <message>
            <source>This is about {0}. The limit is {1}.</source>
            <translation>Das sind etwa {0}. Die Grenze: {1}.</translation>
        </message>
        <message>
            <source>This is about {0} ({1}).</source>
            <translation>Das sind etwa {0} ({1}).</translation>
        </message>
        <message>
            <source>About {0} as drawn. It could really be more than {1}.</source>
            <translation>Etwa {0} sind eingezeichnet. Es können mehr als {1} sein.</translation>
        </message>
        <message>
            <source>About {0} as drawn ({1}). It could really be too much.</source>
            <translation>Etwa {0} sind eingezeichnet ({1}). Das kann schon zu viel sein.</translation>
        </message>
        <message>
            <source>Within the limit, if the drawing is right.</source>
            <translation>Innerhalb der Grenze, wenn alles eingezeichnet ist.</translation>
        </message>
        <message>
            <source>This is about {0}: too much for one time.</source>
            <translation>Das sind etwa {0}: zu viel für ein Mal.</translation>
        </message>
        <message>
            <source>All of it is left out.</source>
            <translation>Alles ist ausgelassen.</translation>
        </message>
        <message>
            <source>Take a tick away, and cream goes there.</source>
            <translation>Nehmen Sie einen Haken weg, dann kommt Creme dorthin.</translation>
        </message>
        <message>
            <source>Leave some of it out: tick it, or tap the body.</source>
            <translation>Lassen Sie etwas aus: Haken Sie es an, oder tippen Sie auf den Körper.</translation>
        </message>
        <message>
            <source>Leave out about {0}: tick it, or tap the body.</source>
            <translation>Lassen Sie etwa {0} aus: Haken Sie an, oder tippen Sie auf den Körper.</translation>
        </message>
        <message>
            <source>It is too soon.</source>
            <translation>Es ist noch zu früh.</translation>
        </message>
        <message>
            <source>We need to know the age.</source>
            <translation>Das Alter fehlt.</translation>
        </message>
        <message>
            <source>Go back and tell us how old you are.</source>
            <translation>Gehen Sie zurück, und geben Sie das Alter an.</translation>
        </message>
        <message>
            <source>The drawing is not finished.</source>
            <translation>Die Zeichnung ist noch nicht fertig.</translation>
        </message>
        <message>
            <source>Look at each side of the body first.</source>
            <translation>Sehen Sie erst alle Seiten des Körpers an.</translation>
        </message>
        <message>
            <source>No skin is marked for cream.</source>
            <translation>Keine Haut ist für die Creme markiert.</translation>
        </message>
        <message>
            <source>Go back and mark it.</source>
            <translation>Gehen Sie zurück, und markieren Sie sie.</translation>
        </message>
        <message>
            <source>We cannot tell yet.</source>
            <translation>Das lässt sich noch nicht sagen.</translation>
        </message>
        <message>
            <source>Tell us how tall you are and how much you weigh.</source>
            <translation>Geben Sie an, wie groß und wie schwer Sie sind.</translation>
        </message>
        <message>
            <source>Do not use this cream now.</source>
            <translation>Nehmen Sie diese Creme jetzt nicht.</translation>
        </message>
        <message>
            <source>Please ask your doctor.</source>
            <translation>Fragen Sie Ihre Ärztin oder Ihren Arzt.</translation>
        </message>
        <message>
            <source>a small place near eyes, lips or groin</source>
            <translation>eine kleine Stelle bei Augen, Lippen oder Leiste</translation>
        </message>
        <message>
            <source>{0} fingertip of cream</source>
            <translation>{0} Fingerspitze Creme</translation>
        </message>
        <message>
            <source>{0} fingertips of cream</source>
            <translation>{0} Fingerspitzen Creme</translation>
        </message>
        <message>
            <source>That is in {0} h {1} min.</source>
            <translation>Das ist in {0} Std. {1} Min.</translation>
        </message>
        <message>
            <source>today, {0}</source>
            <translation>heute, {0}</translation>
        </message>
        <message>
            <source>yesterday, {0}</source>
            <translation>gestern, {0}</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
    </context>
    <context>
        <name>PatternMenu</name>
        <message>
            <source>Start from a pattern</source>
            <translation>Mit einem Muster beginnen</translation>
        </message>
        <message>
            <source>starting from a pattern</source>
            <translation>Beginnen mit einem Muster</translation>
        </message>
        <message>
            <source>The pattern is pale until its side is done or drawn anew. Correct it side by side.</source>
            <translation>Das Muster ist blass, bis seine Seite fertig oder neu eingezeichnet ist. Berichtigen Sie es Seite für Seite.</translation>
        </message>
    </context>
    <context>
        <name>PersonDialog</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kürzel</translation>
        </message>
        <message>
            <source>a code you choose, not a name</source>
            <translation>ein Kürzel nach Wahl, kein Name</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>keine Angabe</translation>
        </message>
        <message>
            <source>Birth year</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <source>female</source>
            <translation>weiblich</translation>
        </message>
        <message>
            <source>male</source>
            <translation>männlich</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>With the birth year, age is right at every visit.</source>
            <translation>Mit dem Geburtsjahr stimmt das Alter bei jedem Termin.</translation>
        </message>
    </context>
    <context>
        <name>PersonPage</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>Frau</translation>
        </message>
        <message>
            <source>man</source>
            <translation>Mann</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Age in years</source>
            <translation>Alter in Jahren</translation>
        </message>
        <message>
            <source>Height, cm</source>
            <translation>Größe, cm</translation>
        </message>
        <message>
            <source>Weight, kg</source>
            <translation>Gewicht, kg</translation>
        </message>
        <message>
            <source>Waist, cm</source>
            <translation>Taille, cm</translation>
        </message>
        <message>
            <source>Height in cm, or in feet and inches</source>
            <translation>Größe in cm oder in Fuß und Zoll</translation>
        </message>
        <message>
            <source>Weight in kg, or in pounds</source>
            <translation>Gewicht in kg oder in Pfund (lb)</translation>
        </message>
        <message>
            <source>Waist in cm, or in inches</source>
            <translation>Taillenumfang in cm oder in Zoll</translation>
        </message>
        <message>
            <source>Still as before</source>
            <translation>Wie bisher</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Pregnant or breast-feeding</source>
            <translation>Schwanger oder stillend</translation>
        </message>
        <message>
            <source>Hypersensitive to the cream</source>
            <translation>Überempfindlich gegen die Creme</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alter</translation>
        </message>
    </context>
    <context>
        <name>PersonUpdates</name>
        <message>
            <source>what is said of the body</source>
            <translation>Angaben zum Körper</translation>
        </message>
        <message>
            <source>confirming height and weight</source>
            <translation>Bestätigen von Größe und Gewicht</translation>
        </message>
    </context>
    <context>
        <name>PersonWords</name>
        <message>
            <source>Still {0}</source>
            <translation>Weiterhin {0}</translation>
        </message>
        <message>
            <source>From an earlier visit: {0}. They count when you confirm them.</source>
            <translation>Von einem früheren Termin: {0}. Sie zählen, wenn Sie sie bestätigen.</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>Frau</translation>
        </message>
        <message>
            <source>man</source>
            <translation>Mann</translation>
        </message>
        <message>
            <source>Counted by this person’s weights: {0}. BMI {1}.</source>
            <translation>Gezählt nach den Anteilen dieser Person: {0}. BMI {1}.</translation>
        </message>
        <message>
            <source>Counted by {0}.</source>
            <translation>Gezählt nach {0}.</translation>
        </message>
        <message>
            <source>BMI {0}.</source>
            <translation>BMI {0}.</translation>
        </message>
        <message>
            <source>With sex, age from 16, height and weight this person’s own weights count.</source>
            <translation>Mit Geschlecht, Alter ab 16, Größe und Gewicht zählen die Anteile dieser Person.</translation>
        </message>
        <message>
            <source>By Lund and Browder it would be {0} %.</source>
            <translation>Nach Lund-Browder wären es {0} %.</translation>
        </message>
        <message>
            <source>{0} cm</source>
            <translation>{0} cm</translation>
        </message>
        <message>
            <source>{0} kg</source>
            <translation>{0} kg</translation>
        </message>
        <message>
            <source>waist {0} cm</source>
            <translation>Taille {0} cm</translation>
        </message>
    </context>
    <context>
        <name>PregnancyScreen</name>
        <message>
            <source>Are you pregnant, or do you breast-feed?</source>
            <translation>Sind Sie schwanger, oder stillen Sie?</translation>
        </message>
        <message>
            <source>No, or it cannot be</source>
            <translation>Nein, oder das kann nicht sein</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Size of the pages on the screen</source>
            <translation>Größe der Seiten auf dem Bildschirm</translation>
        </message>
        <message>
            <source>Page shown</source>
            <translation>Gezeigte Seite</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
    </context>
    <context>
        <name>PrivateScreen</name>
        <message>
            <source>This is just for you. It is not printed. Is anyone near? Then wait a moment.</source>
            <translation>Das ist nur für Sie und wird nicht gedruckt. Ist jemand in der Nähe? Dann warten Sie kurz.</translation>
        </message>
    </context>
    <context>
        <name>ProfileDialog</name>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>What the label says</source>
            <translation>Was die Fachinformation sagt</translation>
        </message>
        <message>
            <source>Use this product</source>
            <translation>Dieses Produkt nehmen</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Neu…</translation>
        </message>
        <message>
            <source>Copy…</source>
            <translation>Kopieren…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Make your own profile of a medicine, from an empty form</source>
            <translation>Ein eigenes Profil eines Arzneimittels anlegen, mit leerem Formular</translation>
        </message>
        <message>
            <source>Make your own profile of the same medicine, from a copy of this one</source>
            <translation>Ein eigenes Profil desselben Arzneimittels anlegen, als Kopie von diesem</translation>
        </message>
        <message>
            <source>Keep a profile that somebody gave you as a file</source>
            <translation>Ein Profil übernehmen, das Sie als Datei bekommen haben</translation>
        </message>
        <message>
            <source>Write this profile into a file, to pass on</source>
            <translation>Dieses Profil in eine Datei schreiben, zum Weitergeben</translation>
        </message>
        <message>
            <source>{0} (damaged)</source>
            <translation>{0} (beschädigt)</translation>
        </message>
        <message>
            <source>{0} (the text in this record)</source>
            <translation>{0} (der Text in dieser Akte)</translation>
        </message>
        <message>
            <source>Product profiles (*.json)</source>
            <translation>Produktprofile (*.json)</translation>
        </message>
        <message>
            <source>Export the profile</source>
            <translation>Das Profil exportieren</translation>
        </message>
        <message>
            <source>The profile was not exported.</source>
            <translation>Das Profil wurde nicht exportiert.</translation>
        </message>
        <message>
            <source>Import a profile</source>
            <translation>Ein Profil importieren</translation>
        </message>
        <message>
            <source>The profile was not imported.</source>
            <translation>Das Profil wurde nicht importiert.</translation>
        </message>
        <message>
            <source>You have a profile “{0}” with another text. Replace it?</source>
            <translation>Sie haben ein Profil „{0}“ mit anderem Text. Ersetzen?</translation>
        </message>
        <message>
            <source>Yours: {0}. In the file: {1}.</source>
            <translation>Ihres: {0}. In der Datei: {1}.</translation>
        </message>
        <message>
            <source>The profile is in use.</source>
            <translation>Das Profil wird benutzt.</translation>
        </message>
        <message>
            <source>The open record uses it (or an undo step does). Start or open another drawing.</source>
            <translation>Die offene Akte benutzt es (oder ein Schritt, der sich zurücknehmen lässt). Beginnen oder öffnen Sie eine andere Zeichnung.</translation>
        </message>
        <message>
            <source>Records that were saved with it keep its text. Single drawings cannot be opened without it.</source>
            <translation>Akten, die damit gespeichert wurden, behalten seinen Text. Einzelne Zeichnungen lassen sich ohne das Profil nicht öffnen.</translation>
        </message>
        <message>
            <source>Delete this profile?</source>
            <translation>Dieses Profil löschen?</translation>
        </message>
        <message>
            <source>The profile was not deleted.</source>
            <translation>Das Profil wurde nicht gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>ProfileEditor</name>
        <message>
            <source>New profile</source>
            <translation>Neues Profil</translation>
        </message>
        <message>
            <source>Change the profile</source>
            <translation>Profil ändern</translation>
        </message>
        <message>
            <source>A copy is for the same medicine. For another one choose “New…”.</source>
            <translation>Eine Kopie gilt demselben Arzneimittel. Für ein anderes wählen Sie „Neu …“.</translation>
        </message>
        <message>
            <source>Nothing is saved while a field is wrong.</source>
            <translation>Solange ein Feld falsch ist, wird nichts gespeichert.</translation>
        </message>
        <message>
            <source>Also copy the instructions, body parts, review weeks and further limits of {0}. They are printed on the patient’s page.</source>
            <translation>Auch Anweisungen, Körperteile, Kontrollwochen und weitere Grenzen von {0} kopieren. Sie stehen auf dem Patientenblatt.</translation>
        </message>
        <message>
            <source>Keep the instructions, body parts, review weeks and further limits. They are printed on the patient’s page.</source>
            <translation>Anweisungen, Körperteile, Kontrollwochen und weitere Grenzen behalten. Sie stehen auf dem Patientenblatt.</translation>
        </message>
        <message>
            <source>Copy of {0}</source>
            <translation>Kopie von {0}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save the profile on this computer</source>
            <translation>Profil auf diesem Computer speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Leave everything as it was</source>
            <translation>Alles lassen, wie es war</translation>
        </message>
        <message>
            <source>Not saved. {0}</source>
            <translation>Nicht gespeichert. {0}</translation>
        </message>
    </context>
    <context>
        <name>ProfileForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kurzname</translation>
        </message>
        <message>
            <source>stands on the verdict card</source>
            <translation>steht beim Ergebnis</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>Medikament</translation>
        </message>
        <message>
            <source>Revision of the label</source>
            <translation>Stand der Fachinformation</translation>
        </message>
        <message>
            <source>year and month, for example 2026-03</source>
            <translation>Jahr und Monat, zum Beispiel 2026-03</translation>
        </message>
        <message>
            <source>The limit</source>
            <translation>Die Grenze</translation>
        </message>
        <message>
            <source>Source in the label</source>
            <translation>Quelle in der Fachinformation</translation>
        </message>
        <message>
            <source>Other things the label says</source>
            <translation>Was die Fachinformation sonst sagt</translation>
        </message>
        <message>
            <source>The limit in hands</source>
            <translation>Die Grenze in Händen</translation>
        </message>
        <message>
            <source>From age</source>
            <translation>Ab Alter</translation>
        </message>
        <message>
            <source>Up to age</source>
            <translation>Bis Alter</translation>
        </message>
        <message>
            <source>Applications a day</source>
            <translation>Anwendungen am Tag</translation>
        </message>
        <message>
            <source>Hours between two applications</source>
            <translation>Stunden zwischen zwei Anwendungen</translation>
        </message>
        <message>
            <source>The face must be affected too</source>
            <translation>Das Gesicht muss auch betroffen sein</translation>
        </message>
        <message>
            <source>Not in pregnancy or breast-feeding</source>
            <translation>Nicht bei Schwangerschaft oder in der Stillzeit</translation>
        </message>
        <message>
            <source>Not in hypersensitivity</source>
            <translation>Nicht bei Überempfindlichkeit</translation>
        </message>
        <message>
            <source>At most this much cream</source>
            <translation>Höchstens so viel Creme</translation>
        </message>
        <message>
            <source>And at most</source>
            <translation>Und höchstens</translation>
        </message>
        <message>
            <source>Tubes</source>
            <translation>Tuben</translation>
        </message>
        <message>
            <source>Grams in a tube</source>
            <translation>Gramm je Tube</translation>
        </message>
        <message>
            <source>In days</source>
            <translation>In Tagen</translation>
        </message>
        <message>
            <source>percent of the body</source>
            <translation>Prozent der Körperoberfläche</translation>
        </message>
        <message>
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <source>grams in a number of days</source>
            <translation>Gramm in einigen Tagen</translation>
        </message>
        <message>
            <source>What is limited</source>
            <translation>Was begrenzt ist</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>{0}: source in the label</source>
            <translation>{0}: Quelle in der Fachinformation</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Füllen Sie das aus.</translation>
        </message>
        <message>
            <source>Give year and month, for example 2026-03.</source>
            <translation>Geben Sie Jahr und Monat an, zum Beispiel 2026-03.</translation>
        </message>
        <message>
            <source>Give the source in the label.</source>
            <translation>Geben Sie die Quelle in der Fachinformation an.</translation>
        </message>
        <message>
            <source>There is a source, but no fact.</source>
            <translation>Hier steht eine Quelle, aber keine Angabe dazu.</translation>
        </message>
    </context>
    <context>
        <name>ProfileMenu</name>
        <message>
            <source>Product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>Weight table</source>
            <translation>Gewichtstabelle</translation>
        </message>
        <message>
            <source>Product and weight table</source>
            <translation>Produkt und Gewichtstabelle</translation>
        </message>
        <message>
            <source>Products…</source>
            <translation>Produkte…</translation>
        </message>
        <message>
            <source>{0} (the text on this computer)</source>
            <translation>{0} (der Text auf diesem Computer)</translation>
        </message>
        <message>
            <source>{0} (the text in this record)</source>
            <translation>{0} (der Text in dieser Akte)</translation>
        </message>
        <message>
            <source>choosing the product</source>
            <translation>Wahl des Produkts</translation>
        </message>
        <message>
            <source>choosing the weight table</source>
            <translation>Wahl der Gewichtstabelle</translation>
        </message>
    </context>
    <context>
        <name>ProfileText</name>
        <message>
            <source>label of {0} {1}</source>
            <translation>Fachinformation {0} {1}</translation>
        </message>
        <message>
            <source>your own profile</source>
            <translation>Ihr eigenes Profil</translation>
        </message>
        <message>
            <source>comes with bsa-calc</source>
            <translation>kommt mit bsa-calc</translation>
        </message>
        <message>
            <source>These label rules are {0} months old. Check whether the label has changed.</source>
            <translation>Diese Angaben sind {0} Monate alt. Prüfen Sie, ob sich die Fachinformation geändert hat.</translation>
        </message>
        <message>
            <source>{0} % of the body in one application</source>
            <translation>{0} % der Körperoberfläche in einer Anwendung</translation>
        </message>
        <message>
            <source>{0} cm² in one application</source>
            <translation>{0} cm² in einer Anwendung</translation>
        </message>
        <message>
            <source>{0} g in {1} days</source>
            <translation>{0} g in {1} Tagen</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>In hands</source>
            <translation>In Händen</translation>
        </message>
        <message>
            <source>And at most</source>
            <translation>Und höchstens</translation>
        </message>
        <message>
            <source>{0} × {1} g in {2} days</source>
            <translation>{0} × {1} g in {2} Tagen</translation>
        </message>
        <message>
            <source>Cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>For patients</source>
            <translation>Für Patienten</translation>
        </message>
        <message>
            <source>For professionals</source>
            <translation>Für Fachleute</translation>
        </message>
        <message>
            <source>Applications a day: {0}.</source>
            <translation>Anwendungen am Tag: {0}.</translation>
        </message>
        <message>
            <source>Wait at least {0} hours between two applications.</source>
            <translation>Warten Sie zwischen zwei Anwendungen mindestens {0} Stunden.</translation>
        </message>
        <message>
            <source>At most {0} tubes of {1} g in {2} days</source>
            <translation>Höchstens {0} Tuben zu {1} g in {2} Tagen</translation>
        </message>
        <message>
            <source>Not in or on: {0}.</source>
            <translation>Nicht in oder auf: {0}.</translation>
        </message>
        <message>
            <source>Not for: {0}.</source>
            <translation>Nicht für: {0}.</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} years</source>
            <translation>{0}, {1} bis {2} Jahre</translation>
        </message>
        <message>
            <source>{0}, from {1} years</source>
            <translation>{0}, ab {1} Jahren</translation>
        </message>
        <message>
            <source>{0}, up to {1} years</source>
            <translation>{0}, bis {1} Jahre</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>{0} years</source>
            <translation>{0} Jahre</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Ab</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>not in this profile</source>
            <translation>nicht in diesem Profil</translation>
        </message>
        <message>
            <source>pregnancy or breast-feeding</source>
            <translation>Schwangerschaft oder Stillzeit</translation>
        </message>
        <message>
            <source>hypersensitivity</source>
            <translation>Überempfindlichkeit</translation>
        </message>
        <message>
            <source>{0}: not in this profile</source>
            <translation>{0}: nicht in diesem Profil</translation>
        </message>
        <message>
            <source>Contraindication</source>
            <translation>Gegenanzeige</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>must be affected too</source>
            <translation>muss auch betroffen sein</translation>
        </message>
        <message>
            <source>Not in or on</source>
            <translation>Nicht in oder auf</translation>
        </message>
        <message>
            <source>Not for</source>
            <translation>Ausgenommen</translation>
        </message>
        <message>
            <source>Must be affected</source>
            <translation>Muss betroffen sein</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>{0} a day</source>
            <translation>{0} am Tag</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Anwendungen</translation>
        </message>
        <message>
            <source>at least {0} hours</source>
            <translation>mindestens {0} Stunden</translation>
        </message>
        <message>
            <source>Between two applications</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>week {0}</source>
            <translation>Woche {0}</translation>
        </message>
        <message>
            <source>week {0}; with less than {1} % repigmentation, consider stopping</source>
            <translation>Woche {0}; bei weniger als {1} % Repigmentierung Abbruch der Behandlung in Betracht ziehen</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Kontrolle</translation>
        </message>
    </context>
    <context>
        <name>PutOnScreen</name>
        <message>
            <source>How much cream is that?</source>
            <translation>Wie viel Creme ist das?</translation>
        </message>
        <message>
            <source>Next part</source>
            <translation>Nächster Teil</translation>
        </message>
        <message>
            <source>Print my page</source>
            <translation>Blatt drucken</translation>
        </message>
        <message>
            <source>Put it on thinly</source>
            <translation>Tragen Sie sie dünn auf</translation>
        </message>
        <message>
            <source>All done: write down {0}</source>
            <translation>Alles fertig: {0} notieren</translation>
        </message>
        <message>
            <source>Part {0} of {1}</source>
            <translation>Teil {0} von {1}</translation>
        </message>
        <message>
            <source>About {0} of skin</source>
            <translation>Etwa {0} Haut</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Return</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
    </context>
    <context>
        <name>RatersPage</name>
        <message>
            <source>Choose drawings…</source>
            <translation>Zeichnungen auswählen…</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>some, not all</source>
            <translation>einige, nicht alle</translation>
        </message>
        <message>
            <source>Compare people’s drawings</source>
            <translation>Zeichnungen vergleichen</translation>
        </message>
        <message>
            <source>Choose two drawings or more of the same case, each by another person.</source>
            <translation>Wählen Sie zwei oder mehr Zeichnungen desselben Falls, jede von einer anderen Person.</translation>
        </message>
        <message>
            <source>Drawings and records (*.bsa *.json)</source>
            <translation>Zeichnungen und Akten (*.bsa *.json)</translation>
        </message>
        <message>
            <source>Choose drawings</source>
            <translation>Zeichnungen auswählen</translation>
        </message>
        <message>
            <source>{0} drawings: {1} to {2} %</source>
            <translation>{0} Zeichnungen: {1} bis {2} %</translation>
        </message>
        <message>
            <source>All painted {0} %; some, but not all, {1} %.</source>
            <translation>Alle haben {0} % eingezeichnet; einige, aber nicht alle, {1} %.</translation>
        </message>
        <message>
            <source>Two people’s figures differ by up to {0} points (95 of 100 pairs).</source>
            <translation>Die Werte zweier Personen unterscheiden sich um bis zu {0} Punkte (95 von 100 Paaren).</translation>
        </message>
        <message>
            <source>Agreement by part of the body, ICC: {0}.</source>
            <translation>Übereinstimmung nach Körperregion, ICC: {0}.</translation>
        </message>
        <message>
            <source>No part of the body differs by more than a twentieth of a percent.</source>
            <translation>Keine Region unterscheidet sich um mehr als ein Zwanzigstel Prozent.</translation>
        </message>
        <message>
            <source>They differ most at: {0}.</source>
            <translation>Am meisten unterscheiden sie sich hier: {0}.</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>Recent files</source>
            <translation>Letzte Dateien</translation>
        </message>
        <message>
            <source>{0}   {1}</source>
            <translation>{0}   {1}</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Noch keine</translation>
        </message>
        <message>
            <source>Recent files are switched off on this computer</source>
            <translation>Letzte Dateien sind auf diesem Computer ausgeschaltet</translation>
        </message>
    </context>
    <context>
        <name>RecentRow</name>
        <message>
            <source>Open {0}, last opened on {1}</source>
            <translation>{0} öffnen, zuletzt geöffnet am {1}</translation>
        </message>
    </context>
    <context>
        <name>RecordPages</name>
        <message>
            <source>Course of the treatment</source>
            <translation>Verlauf der Behandlung</translation>
        </message>
        <message>
            <source>Share of the body surface in one application</source>
            <translation>Anteil der Körperoberfläche in einer Anwendung</translation>
        </message>
        <message>
            <source>gets cream this time</source>
            <translation>bekommt diesmal Creme</translation>
        </message>
        <message>
            <source>affected, left out this time</source>
            <translation>betroffen, diesmal weggelassen</translation>
        </message>
        <message>
            <source>label of {0}</source>
            <translation>Fachinformation {0}</translation>
        </message>
        <message>
            <source>printed {0}</source>
            <translation>gedruckt am {0}</translation>
        </message>
        <message>
            <source>visit of {0}</source>
            <translation>Termin vom {0}</translation>
        </message>
        <message>
            <source>Gets cream this time</source>
            <translation>Bekommt diesmal Creme</translation>
        </message>
        <message>
            <source>Affected in all</source>
            <translation>Insgesamt betroffen</translation>
        </message>
        <message>
            <source>Sides on the screen</source>
            <translation>Seiten gezeigt</translation>
        </message>
        <message>
            <source>Sides declared done</source>
            <translation>Seiten als fertig bestätigt</translation>
        </message>
        <message>
            <source>Weight table</source>
            <translation>Gewichtstabelle</translation>
        </message>
        <message>
            <source>Age · drawn body</source>
            <translation>Alter · Körperbild</translation>
        </message>
        <message>
            <source>Cream for one application</source>
            <translation>Creme für eine Anwendung</translation>
        </message>
        <message>
            <source>Affected on {0}</source>
            <translation>Betroffen am {0}</translation>
        </message>
        <message>
            <source>From {0}, not confirmed</source>
            <translation>Vom {0}, nicht bestätigt</translation>
        </message>
        <message>
            <source>{0} g, {1} fingertip units</source>
            <translation>{0} g, {1} Fingerspitzeneinheiten (FTU)</translation>
        </message>
        <message>
            <source>Patches, regions and method</source>
            <translation>Stellen, Regionen und Rechenweg</translation>
        </message>
        <message>
            <source>bsa-calc {0} · supports, and does not replace, clinical judgement</source>
            <translation>bsa-calc {0} · unterstützt die klinische Beurteilung und ersetzt sie nicht</translation>
        </message>
        <message>
            <source>page {0} of {1}</source>
            <translation>Seite {0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>Recovered</name>
        <message>
            <source>The unsaved work cannot be shown.</source>
            <translation>Das nicht Gespeicherte lässt sich nicht zeigen.</translation>
        </message>
        <message>
            <source>Save the restored record under another name.</source>
            <translation>Speichern Sie die zurückgeholte Akte unter einem anderen Namen.</translation>
        </message>
        <message>
            <source>{0} has changed since, is open elsewhere, or is missing. Nothing in it is lost.</source>
            <translation>{0} wurde inzwischen geändert, ist anderswo offen oder fehlt. Davon ist nichts verloren.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Unsaved work was kept</source>
            <translation>Nicht Gespeichertes ist noch da</translation>
        </message>
        <message>
            <source>bsa-calc closed unexpectedly last time.</source>
            <translation>bsa-calc wurde letztes Mal unerwartet beendet.</translation>
        </message>
        <message>
            <source>Nothing was lost. This is how it looked.</source>
            <translation>Es ist nichts verloren. So sah es aus.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Keep it and ask again at the next start (Esc)</source>
            <translation>Behalten und beim nächsten Start wieder fragen (Esc)</translation>
        </message>
        <message>
            <source>Picture of the drawing</source>
            <translation>Bild der Zeichnung</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>{0} It cannot be restored.</source>
            <translation>{0} Es lässt sich nicht zurückholen.</translation>
        </message>
        <message>
            <source>new record</source>
            <translation>neue Akte</translation>
        </message>
        <message>
            <source>{0}, last changed {1}</source>
            <translation>{0}, zuletzt geändert {1}</translation>
        </message>
        <message>
            <source>{0}, last step: {1}.</source>
            <translation>{0}, letzter Schritt: {1}.</translation>
        </message>
        <message>
            <source>{0} unchanged visits are in its file, which is missing or has changed.</source>
            <translation>{0} unveränderte Termine stehen in der zugehörigen Datei; sie fehlt oder wurde geändert.</translation>
        </message>
        <message>
            <source>Really discard?</source>
            <translation>Wirklich verwerfen?</translation>
        </message>
        <message>
            <source>This cannot be undone</source>
            <translation>Das lässt sich nicht rückgängig machen</translation>
        </message>
    </context>
    <context>
        <name>RegionCommands</name>
        <message>
            <source>{0} is shown large: {1}.</source>
            <translation>{0} ist groß zu sehen: {1}.</translation>
        </message>
        <message>
            <source>entering a share</source>
            <translation>Eingeben eines Anteils</translation>
        </message>
    </context>
    <context>
        <name>RegionDelegate</name>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>How much of {0}, in percent</source>
            <translation>{0}: wie viel davon, in Prozent</translation>
        </message>
    </context>
    <context>
        <name>RegionModel</name>
        <message>
            <source>{0} (entered)</source>
            <translation>{0} (eingegeben)</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>of body</source>
            <translation>Körper</translation>
        </message>
        <message>
            <source>painted</source>
            <translation>eingezeichnet</translation>
        </message>
        <message>
            <source>of it</source>
            <translation>davon</translation>
        </message>
        <message>
            <source>Name of the region</source>
            <translation>Name der Region</translation>
        </message>
        <message>
            <source>Share of the body that the region has</source>
            <translation>Anteil der Region an der Körperoberfläche</translation>
        </message>
        <message>
            <source>Share of the body painted there</source>
            <translation>Wie viel der Körperoberfläche dort eingezeichnet ist</translation>
        </message>
        <message>
            <source>Share of the region that is painted</source>
            <translation>Wie viel der Region eingezeichnet ist</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>nothing painted</source>
            <translation>nichts eingezeichnet</translation>
        </message>
        <message>
            <source>{0}: 0 % of it</source>
            <translation>{0}: 0 % davon</translation>
        </message>
        <message>
            <source>{0} of the body entered</source>
            <translation>{0} der Körperoberfläche als Zahl eingegeben</translation>
        </message>
        <message>
            <source>{0}: {1} of it, not drawn</source>
            <translation>{0}: {1} davon, nicht eingezeichnet</translation>
        </message>
        <message>
            <source>{0} of the body painted</source>
            <translation>{0} der Körperoberfläche eingezeichnet</translation>
        </message>
        <message>
            <source>{0}: {1} of it</source>
            <translation>{0}: {1} davon</translation>
        </message>
        <message>
            <source>{0} of the body</source>
            <translation>{0} der Körperoberfläche</translation>
        </message>
        <message>
            <source>{0}: {1} of the body, nothing painted</source>
            <translation>{0}: {1} der Körperoberfläche, nichts eingezeichnet</translation>
        </message>
        <message>
            <source>{0}: {1} of the body, {2} of the body entered as {3} of the region, not drawn</source>
            <translation>{0}: {1} der Körperoberfläche, {2} der Körperoberfläche eingegeben als {3} der Region, nicht eingezeichnet</translation>
        </message>
        <message>
            <source>{0}: {1} of the body, {2} of the body painted, that is {3} of the region</source>
            <translation>{0}: {1} der Körperoberfläche, {2} der Körperoberfläche eingezeichnet, das sind {3} der Region</translation>
        </message>
    </context>
    <context>
        <name>RegionPainting</name>
        <message>
            <source>painting a region</source>
            <translation>Einzeichnen einer Region</translation>
        </message>
        <message>
            <source>painting half a region</source>
            <translation>Einzeichnen einer halben Region</translation>
        </message>
        <message>
            <source>painting a spot</source>
            <translation>Einzeichnen eines Tupfers</translation>
        </message>
        <message>
            <source>Bring the cross onto the body first, with the arrow keys.</source>
            <translation>Bringen Sie zuerst mit den Pfeiltasten das Kreuz auf den Körper.</translation>
        </message>
        <message>
            <source>Nothing was painted: there is no skin to paint on.</source>
            <translation>Nichts eingezeichnet: Hier ist keine Haut.</translation>
        </message>
        <message>
            <source>Nothing new: this is painted already.</source>
            <translation>Nichts Neues: Das ist schon eingezeichnet.</translation>
        </message>
        <message>
            <source>Paint all of {0}</source>
            <translation>{0} ganz einzeichnen</translation>
        </message>
        <message>
            <source>Paint half of {0}</source>
            <translation>{0} zur Hälfte einzeichnen</translation>
        </message>
        <message>
            <source>Put a spot here</source>
            <translation>Hier einen Tupfer setzen</translation>
        </message>
        <message>
            <source>Put a spot in its middle</source>
            <translation>In der Mitte einen Tupfer setzen</translation>
        </message>
    </context>
    <context>
        <name>RegionSteps</name>
        <message>
            <source>There is no region further that way.</source>
            <translation>In dieser Richtung liegt keine Region mehr.</translation>
        </message>
    </context>
    <context>
        <name>RegionTable</name>
        <message>
            <source>Regions</source>
            <translation>Regionen</translation>
        </message>
        <message>
            <source>Type a name to find it, or a number for how much of it is affected; Enter on the name shows it large, Shift+Enter goes there with the cross; the menu paints it, a half of it or a spot</source>
            <translation>Einen Namen tippen, um ihn zu finden, oder eine Zahl dafür, wie viel davon betroffen ist; die Eingabetaste auf dem Namen zeigt die Region groß, mit der Umschalttaste geht sie mit dem Kreuz dorthin; das Menü zeichnet sie ein, eine Hälfte oder einen Tupfer</translation>
        </message>
    </context>
    <context>
        <name>RevealPage</name>
        <message>
            <source>Case {0}: the figure</source>
            <translation>Fall {0}: der Wert</translation>
        </message>
        <message>
            <source>Group {0} would have gone over the limit.</source>
            <translation>Gruppe {0} wäre über die Grenze gegangen.</translation>
        </message>
        <message>
            <source>Groups {0} would have gone over the limit.</source>
            <translation>Die Gruppen {0} wären über die Grenze gegangen.</translation>
        </message>
        <message>
            <source>Group {0} said “within”, but it may be over.</source>
            <translation>Gruppe {0} sagte „innerhalb“, es kann aber darüber liegen.</translation>
        </message>
        <message>
            <source>Groups {0} said “within”, but it may be over.</source>
            <translation>Die Gruppen {0} sagten „innerhalb“, es kann aber darüber liegen.</translation>
        </message>
        <message>
            <source>Nobody guessed.</source>
            <translation>Niemand hat geschätzt.</translation>
        </message>
        <message>
            <source>Off by: {0}</source>
            <translation>Daneben um: {0}</translation>
        </message>
        <message>
            <source>group {0} {1}</source>
            <translation>Gruppe {0} {1}</translation>
        </message>
    </context>
    <context>
        <name>RoleLine</name>
        <message>
            <source>at home</source>
            <translation>zu Hause</translation>
        </message>
        <message>
            <source>in a clinic</source>
            <translation>in Praxis oder Klinik</translation>
        </message>
        <message>
            <source>teaching</source>
            <translation>in der Schulung</translation>
        </message>
        <message>
            <source>I am:</source>
            <translation>Ich bin:</translation>
        </message>
        <message>
            <source>I am…</source>
            <translation>Ich bin…</translation>
        </message>
    </context>
    <context>
        <name>RoleMenu</name>
        <message>
            <source>I am</source>
            <translation>Ich bin</translation>
        </message>
        <message>
            <source>At home</source>
            <translation>Zu Hause</translation>
        </message>
        <message>
            <source>In a clinic</source>
            <translation>In einer Klinik oder Praxis</translation>
        </message>
        <message>
            <source>Teaching</source>
            <translation>Im Unterricht</translation>
        </message>
    </context>
    <context>
        <name>Segment</name>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>Neck</source>
            <translation>Hals</translation>
        </message>
        <message>
            <source>Trunk front</source>
            <translation>Rumpf vorn</translation>
        </message>
        <message>
            <source>Trunk back</source>
            <translation>Rumpf hinten</translation>
        </message>
        <message>
            <source>Left buttock</source>
            <translation>Gesäß links</translation>
        </message>
        <message>
            <source>Right buttock</source>
            <translation>Gesäß rechts</translation>
        </message>
        <message>
            <source>Genitals</source>
            <translation>Genitalien</translation>
        </message>
        <message>
            <source>Left upper arm</source>
            <translation>Oberarm links</translation>
        </message>
        <message>
            <source>Right upper arm</source>
            <translation>Oberarm rechts</translation>
        </message>
        <message>
            <source>Left forearm</source>
            <translation>Unterarm links</translation>
        </message>
        <message>
            <source>Right forearm</source>
            <translation>Unterarm rechts</translation>
        </message>
        <message>
            <source>Left hand</source>
            <translation>Hand links</translation>
        </message>
        <message>
            <source>Right hand</source>
            <translation>Hand rechts</translation>
        </message>
        <message>
            <source>Left thigh</source>
            <translation>Oberschenkel links</translation>
        </message>
        <message>
            <source>Right thigh</source>
            <translation>Oberschenkel rechts</translation>
        </message>
        <message>
            <source>Left lower leg</source>
            <translation>Unterschenkel links</translation>
        </message>
        <message>
            <source>Right lower leg</source>
            <translation>Unterschenkel rechts</translation>
        </message>
        <message>
            <source>Left foot</source>
            <translation>Fuß links</translation>
        </message>
        <message>
            <source>Right foot</source>
            <translation>Fuß rechts</translation>
        </message>
    </context>
    <context>
        <name>SelfTestLine</name>
        <message>
            <source>Run the self-test</source>
            <translation>Selbsttest ausführen</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>Checks failed: {0}. Do not use the figures. Install bsa-calc again.</source>
            <translation>Fehlgeschlagene Prüfungen: {0}. Verwenden Sie die Werte nicht. Installieren Sie bsa-calc neu.</translation>
        </message>
        <message>
            <source>All {0} checks passed.</source>
            <translation>Alle {0} Prüfungen bestanden.</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>choosing the text of the label</source>
            <translation>Text der Fachinformation wählen</translation>
        </message>
        <message>
            <source>saving as a record</source>
            <translation>Speichern als Akte</translation>
        </message>
        <message>
            <source>changing height and weight</source>
            <translation>Ändern von Größe und Gewicht</translation>
        </message>
    </context>
    <context>
        <name>SettingsMenu</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Keys without Ctrl</source>
            <translation>Tasten ohne Strg</translation>
        </message>
        <message>
            <source>Single letters and figures choose tools and views</source>
            <translation>Einzelne Buchstaben und Ziffern wählen Werkzeuge und Ansichten</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Grey, as on paper</source>
            <translation>Grau, wie auf Papier</translation>
        </message>
        <message>
            <source>Light skin</source>
            <translation>Helle Haut</translation>
        </message>
        <message>
            <source>Medium skin</source>
            <translation>Mittlere Haut</translation>
        </message>
        <message>
            <source>Dark skin</source>
            <translation>Dunkle Haut</translation>
        </message>
        <message>
            <source>Drawn body</source>
            <translation>Gezeichneter Körper</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>The language changes when you start bsa-calc again.</source>
            <translation>Die Sprache wechselt, wenn Sie bsa-calc neu starten.</translation>
        </message>
    </context>
    <context>
        <name>SideWords</name>
        <message>
            <source>Done here</source>
            <translation>Hier fertig</translation>
        </message>
        <message>
            <source>Done here, next sides</source>
            <translation>Hier fertig, nächste Seiten</translation>
        </message>
        <message>
            <source>I have looked at the sides on the screen, and all affected skin there is painted</source>
            <translation>Ich habe die gezeigten Seiten angesehen, und alle betroffene Haut ist dort eingezeichnet</translation>
        </message>
        <message>
            <source>Look at these sides first.</source>
            <translation>Sehen Sie sich zuerst diese Seiten an.</translation>
        </message>
        <message>
            <source>declaring sides as done</source>
            <translation>Ansichten als fertig melden</translation>
        </message>
        <message>
            <source>looking at a side once more</source>
            <translation>eine Ansicht noch einmal ansehen</translation>
        </message>
        <message>
            <source>{0}: {1}.</source>
            <translation>{0}: {1}.</translation>
        </message>
        <message>
            <source>{0}: nothing painted.</source>
            <translation>{0}: nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>If that is all, Done here goes on.</source>
            <translation>Wenn das alles ist, geht es mit „Hier fertig“ weiter.</translation>
        </message>
        <message>
            <source>All sides are done</source>
            <translation>Alle Seiten sind fertig</translation>
        </message>
        <message>
            <source>1 side still to look at</source>
            <translation>Noch 1 Seite</translation>
        </message>
        <message>
            <source>{0} sides still to look at</source>
            <translation>Noch {0} Seiten</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>nicht gesehen</translation>
        </message>
        <message>
            <source>seen</source>
            <translation>gesehen</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>{0}: done. Press to look at it once more</source>
            <translation>{0}: fertig. Drücken, um noch einmal hinzusehen</translation>
        </message>
        <message>
            <source>from {0}</source>
            <translation>vom {0}</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>In centimetres.</source>
            <translation>In Zentimetern.</translation>
        </message>
        <message>
            <source>In kilograms.</source>
            <translation>In Kilogramm.</translation>
        </message>
        <message>
            <source>How tall are you?</source>
            <translation>Wie groß sind Sie?</translation>
        </message>
        <message>
            <source>How much do you weigh?</source>
            <translation>Wie schwer sind Sie?</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Give a figure.</source>
            <translation>Geben Sie eine Zahl an.</translation>
        </message>
    </context>
    <context>
        <name>SkinPicture</name>
        <message>
            <source>The patch to copy</source>
            <translation>Die Stelle, die zu übertragen ist</translation>
        </message>
    </context>
    <context>
        <name>SlimScrollBar</name>
        <message>
            <source>Scroll</source>
            <translation>Blättern</translation>
        </message>
    </context>
    <context>
        <name>SpotMenu</name>
        <message>
            <source>Go there with the cross</source>
            <translation>Mit dem Kreuz dorthin gehen</translation>
        </message>
        <message>
            <source>Close-up</source>
            <translation>Nahaufnahme</translation>
        </message>
        <message>
            <source>Cream here again</source>
            <translation>Hier wieder Creme</translation>
        </message>
        <message>
            <source>No cream here</source>
            <translation>Hier keine Creme</translation>
        </message>
        <message>
            <source>Copy to the other side</source>
            <translation>Auf die andere Seite kopieren</translation>
        </message>
        <message>
            <source>Move to the other side</source>
            <translation>Auf die andere Seite verschieben</translation>
        </message>
        <message>
            <source>Delete what is painted here</source>
            <translation>Eingezeichnetes hier löschen</translation>
        </message>
        <message>
            <source>Absent: {0}</source>
            <translation>Fehlt: {0}</translation>
        </message>
        <message>
            <source>Not absent: {0}</source>
            <translation>Fehlt nicht: {0}</translation>
        </message>
        <message>
            <source>Absent: {0} and all below</source>
            <translation>Fehlt: {0} und alles darunter</translation>
        </message>
        <message>
            <source>Not absent: {0} and all below</source>
            <translation>Fehlt nicht: {0} und alles darunter</translation>
        </message>
        <message>
            <source>marking a part as absent</source>
            <translation>Teil als fehlend markieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Shown close up</source>
            <translation>In Nahaufnahme gezeigt</translation>
        </message>
    </context>
    <context>
        <name>StartScreen</name>
        <message>
            <source>I want to put cream on now</source>
            <translation>Ich will die Creme jetzt auftragen</translation>
        </message>
        <message>
            <source>I already did: write it down</source>
            <translation>Schon geschehen: notieren</translation>
        </message>
        <message>
            <source>My skin has changed: draw it again</source>
            <translation>Meine Haut ist anders: neu einzeichnen</translation>
        </message>
        <message>
            <source>My diary, and the page for my doctor</source>
            <translation>Mein Tagebuch und mein Blatt</translation>
        </message>
        <message>
            <source>Your cream today</source>
            <translation>Ihre Creme heute</translation>
        </message>
        <message>
            <source>Last time: {0}.</source>
            <translation>Letztes Mal: {0}.</translation>
        </message>
    </context>
    <context>
        <name>StopScreen</name>
        <message>
            <source>Something is wrong</source>
            <translation>Etwas stimmt nicht</translation>
        </message>
    </context>
    <context>
        <name>Strokes</name>
        <message>
            <source>{0}, front and back</source>
            <translation>{0}, vorn und hinten</translation>
        </message>
    </context>
    <context>
        <name>System</name>
        <message>
            <source>No space left on device</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>Ihr Speicherplatz ist aufgebraucht</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>nicht erlaubt</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>der Datenträger ist schreibgeschützt</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>Datei oder Ordner fehlt</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>das ist ein Ordner</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>das ist kein Ordner</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>der Dateiname ist zu lang</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>die Datei ist zu groß</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Fehler beim Lesen oder Schreiben</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>wird gerade benutzt</translation>
        </message>
        <message>
            <source>Stale file handle</source>
            <translation>das Netzlaufwerk ist nicht mehr verbunden</translation>
        </message>
        <message>
            <source>Host is down</source>
            <translation>das Netzlaufwerk antwortet nicht</translation>
        </message>
        <message>
            <source>Connection timed out</source>
            <translation>das Netzlaufwerk antwortet nicht</translation>
        </message>
        <message>
            <source>Expecting value</source>
            <translation>ein Wert fehlt</translation>
        </message>
        <message>
            <source>Expecting property name enclosed in double quotes</source>
            <translation>ein Name in Anführungszeichen fehlt</translation>
        </message>
        <message>
            <source>Expecting ',' delimiter</source>
            <translation>ein Komma fehlt</translation>
        </message>
        <message>
            <source>Expecting ':' delimiter</source>
            <translation>ein Doppelpunkt fehlt</translation>
        </message>
        <message>
            <source>Extra data</source>
            <translation>danach steht noch etwas</translation>
        </message>
        <message>
            <source>Unterminated string starting at</source>
            <translation>ein Text endet nicht</translation>
        </message>
        <message>
            <source>Invalid control character at</source>
            <translation>ein unerlaubtes Steuerzeichen</translation>
        </message>
        <message>
            <source>Illegal trailing comma before end of object</source>
            <translation>ein Komma zu viel</translation>
        </message>
    </context>
    <context>
        <name>TakeHomePage</name>
        <message>
            <source>Your cream: where, how much, when</source>
            <translation>Ihre Creme: wo, wie viel, wann</translation>
        </message>
        <message>
            <source>This page does not replace what your doctor or nurse tells you. If in doubt, ask them.</source>
            <translation>Dieses Blatt ersetzt nicht, was Ihnen Arzt, Ärztin oder Pflegekraft sagen. Fragen Sie im Zweifel nach.</translation>
        </message>
        <message>
            <source>cream goes here</source>
            <translation>hier Creme auftragen</translation>
        </message>
        <message>
            <source>marked so far</source>
            <translation>bisher markiert</translation>
        </message>
        <message>
            <source>cream goes here, except where you leave it out</source>
            <translation>hier Creme auftragen, außer was Sie weglassen</translation>
        </message>
        <message>
            <source>marked: too much for one time</source>
            <translation>markiert: zu viel für ein Mal</translation>
        </message>
        <message>
            <source>no cream here this time</source>
            <translation>hier diesmal keine Creme</translation>
        </message>
        <message>
            <source>No skin is marked for cream</source>
            <translation>Keine Haut ist für Creme markiert</translation>
        </message>
        <message>
            <source>Cream on {0} of skin: within the limit</source>
            <translation>Creme auf {0} Haut: innerhalb der Grenze</translation>
        </message>
        <message>
            <source>{0}: close to the limit</source>
            <translation>{0}: zu nah an der Grenze</translation>
        </message>
        <message>
            <source>Too much skin for one time</source>
            <translation>Zu viel Haut für ein Mal</translation>
        </message>
        <message>
            <source>Not finished yet</source>
            <translation>Noch nicht fertig</translation>
        </message>
        <message>
            <source>We cannot tell yet</source>
            <translation>Noch kein Ergebnis möglich</translation>
        </message>
        <message>
            <source>Do not put cream on all of it. {0} You marked {1}; the limit is {2}.</source>
            <translation>Tragen Sie nicht überall Creme auf. {0} Markiert sind {1}; die Grenze ist {2}.</translation>
        </message>
        <message>
            <source>That is {0}. The limit is {1}. It may already be over the limit. {2}</source>
            <translation>Das sind {0}. Die Grenze ist {1}. Das kann schon über der Grenze liegen. {2}</translation>
        </message>
        <message>
            <source>Some sides of the body were not looked at: {0}. Finish the drawing first.</source>
            <translation>Einige Seiten des Körpers sind noch nicht angesehen: {0}. Machen Sie zuerst die Zeichnung fertig.</translation>
        </message>
        <message>
            <source>The limit of your medicine is {0}. To check it, your height and weight are needed.</source>
            <translation>Die Grenze für Ihr Medikament ist {0}. Dafür werden Ihre Größe und Ihr Gewicht gebraucht.</translation>
        </message>
        <message>
            <source>Do not put the cream on before then.</source>
            <translation>Tragen Sie die Creme nicht vorher auf.</translation>
        </message>
        <message>
            <source>Do not put the cream on now. Ask your doctor or nurse.</source>
            <translation>Tragen Sie die Creme jetzt nicht auf. Fragen Sie Ihre Ärztin, Ihren Arzt oder die Pflegekraft.</translation>
        </message>
        <message>
            <source>Mark the skin that gets cream. The limit is {0}.</source>
            <translation>Markieren Sie die Haut, die Creme bekommt. Die Grenze ist {0}.</translation>
        </message>
        <message>
            <source>That is {0}. The limit is {1}.</source>
            <translation>Das sind {0}. Die Grenze ist {1}.</translation>
        </message>
        <message>
            <source>One hand means your palm with all five fingers.</source>
            <translation>Eine Hand heißt: Ihre Handfläche mit allen fünf Fingern.</translation>
        </message>
        <message>
            <source>Use about {0} fingertip units of cream each time.</source>
            <translation>Nehmen Sie jedes Mal etwa {0} Fingerspitzeneinheiten Creme.</translation>
        </message>
        <message>
            <source>No cream this time on:</source>
            <translation>Diesmal keine Creme auf:</translation>
        </message>
        <message>
            <source>and {0} smaller ones</source>
            <translation>und {0} kleinere</translation>
        </message>
        <message>
            <source>Leave out one of these:</source>
            <translation>Lassen Sie eines davon weg:</translation>
        </message>
        <message>
            <source>How to use it</source>
            <translation>So geht es</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Morning</source>
            <translation>Morgens</translation>
        </message>
        <message>
            <source>Evening</source>
            <translation>Abends</translation>
        </message>
        <message>
            <source>Tick each time you use the cream. Write the time on the first day.</source>
            <translation>Haken Sie jedes Auftragen ab. Schreiben Sie am ersten Tag die Uhrzeit auf.</translation>
        </message>
        <message>
            <source>day {0}</source>
            <translation>Tag {0}</translation>
        </message>
        <message>
            <source>Choose with your doctor or nurse what to leave out. Then print this page again.</source>
            <translation>Wählen Sie mit Ärztin, Arzt oder Pflegekraft, was Sie weglassen. Dann neu drucken.</translation>
        </message>
        <message>
            <source>Look at every side of the body in the drawing. Then print this page again.</source>
            <translation>Sehen Sie in der Zeichnung alle Seiten des Körpers an. Dann neu drucken.</translation>
        </message>
        <message>
            <source>Enter height and weight. Then print this page again.</source>
            <translation>Geben Sie Größe und Gewicht ein. Dann neu drucken.</translation>
        </message>
        <message>
            <source>Enter the age. Then print this page again.</source>
            <translation>Geben Sie das Alter ein. Dann neu drucken.</translation>
        </message>
        <message>
            <source>Mark the skin in the drawing. Then print this page again.</source>
            <translation>Markieren Sie die Haut in der Zeichnung. Dann neu drucken.</translation>
        </message>
    </context>
    <context>
        <name>TenPage</name>
        <message>
            <source>Take one back</source>
            <translation>Eine zurücknehmen</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Von vorn</translation>
        </message>
        <message>
            <source>What 10 % looks like</source>
            <translation>So sehen 10 % aus</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>That is more than the limit.</source>
            <translation>Das ist mehr als die Grenze.</translation>
        </message>
        <message>
            <source>That is what 10 % looks like: exactly the limit.</source>
            <translation>So sehen 10 % aus: genau die Grenze.</translation>
        </message>
        <message>
            <source>Go on to ten hands. A hand counts once where two lie on the same skin.</source>
            <translation>Weiter bis zehn. Wo zwei Hände auf derselben Haut liegen, zählt sie einmal.</translation>
        </message>
        <message>
            <source>Put down ten hands: press on the skin, drag to turn. Each counts 1 %, as the label has it; a real hand averages {0} %.</source>
            <translation>Legen Sie zehn Hände auf: auf die Haut drücken, zum Drehen ziehen. Jede zählt 1 %, wie es in der Fachinformation steht; eine wirkliche Hand misst im Mittel {0} %.</translation>
        </message>
    </context>
    <context>
        <name>TimelinePlot</name>
        <message>
            <source>Course of the treatment</source>
            <translation>Verlauf der Behandlung</translation>
        </message>
        <message>
            <source>{0}, week {1}</source>
            <translation>{0}, Woche {1}</translation>
        </message>
        <message>
            <source>affected {0} %</source>
            <translation>betroffen {0} %</translation>
        </message>
        <message>
            <source>gets cream {0} % ({1} to {2} %)</source>
            <translation>diesmal Creme {0} % ({1} bis {2} %)</translation>
        </message>
        <message>
            <source>VASI {0}, of the face {1}</source>
            <translation>VASI {0}, im Gesicht {1}</translation>
        </message>
        <message>
            <source>some of it carried over, not confirmed</source>
            <translation>zum Teil übernommen, nicht bestätigt</translation>
        </message>
    </context>
    <context>
        <name>ToolActions</name>
        <message>
            <source>Smaller brush</source>
            <translation>Kleinerer Pinsel</translation>
        </message>
        <message>
            <source>Larger brush</source>
            <translation>Größerer Pinsel</translation>
        </message>
        <message>
            <source>Turn the hand left</source>
            <translation>Hand nach links drehen</translation>
        </message>
        <message>
            <source>Turn the hand right</source>
            <translation>Hand nach rechts drehen</translation>
        </message>
        <message>
            <source>Mirror is on</source>
            <translation>Spiegeln ist an</translation>
        </message>
        <message>
            <source>Mirror is off</source>
            <translation>Spiegeln ist aus</translation>
        </message>
        <message>
            <source>Front and back at once: on</source>
            <translation>Vorn und hinten zugleich: an</translation>
        </message>
        <message>
            <source>Front and back at once: off</source>
            <translation>Vorn und hinten zugleich: aus</translation>
        </message>
        <message>
            <source>Brush: {0} mm</source>
            <translation>Pinsel: {0} mm</translation>
        </message>
    </context>
    <context>
        <name>ToolBox</name>
        <message>
            <source>All round goes with Brush, Eraser, Skip, Outline.</source>
            <translation>Rundum geht mit Pinsel, Radierer, Ohne, Umriss.</translation>
        </message>
        <message>
            <source>All round works in front and back only.</source>
            <translation>Rundum geht nur vorn und hinten.</translation>
        </message>
        <message>
            <source>Point at the face, a hand or a foot to see it close up.</source>
            <translation>Zeigen Sie auf Gesicht, Hand oder Fuß, um sie von Nahem zu sehen.</translation>
        </message>
        <message>
            <source>Shown close up</source>
            <translation>In Nahaufnahme gezeigt</translation>
        </message>
        <message>
            <source>Shown as before</source>
            <translation>Wieder wie vorher gezeigt</translation>
        </message>
    </context>
    <context>
        <name>ToolRail</name>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Ø mm</source>
            <translation>Ø mm</translation>
        </message>
        <message>
            <source>Size of the brush, Ø mm</source>
            <translation>Größe des Pinsels, Ø mm</translation>
        </message>
        <message>
            <source>Size of the brush: its diameter on the body</source>
            <translation>Größe des Pinsels: sein Durchmesser auf dem Körper</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Body</source>
            <translation>Körper</translation>
        </message>
        <message>
            <source>Which body is drawn</source>
            <translation>Welcher Körper zu sehen ist</translation>
        </message>
        <message>
            <source>Age {0}</source>
            <translation>Alter: {0}</translation>
        </message>
        <message>
            <source>Adult</source>
            <translation>Erwachsen</translation>
        </message>
        <message>
            <source>Age in years</source>
            <translation>Alter in Jahren</translation>
        </message>
        <message>
            <source>Age in years. Children’s heads count more, legs less. Left empty: adult.</source>
            <translation>Alter in Jahren. Bei Kindern zählt der Kopf mehr, die Beine weniger. Leer: erwachsen.</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Drawing and result</source>
            <translation>Zeichnung und Ergebnis</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Start a new drawing</source>
            <translation>Neue Zeichnung beginnen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open a drawing</source>
            <translation>Zeichnung öffnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save the drawing</source>
            <translation>Zeichnung speichern</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Open one of the shipped drawings</source>
            <translation>Mitgelieferte Zeichnung öffnen</translation>
        </message>
        <message>
            <source>Copy result</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the result: text, table and picture</source>
            <translation>Ergebnis kopieren: Text, Tabelle und Bild</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>Save, print or export the result</source>
            <translation>Ergebnis speichern, drucken, exportieren</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>View, text size and help</source>
            <translation>Ansicht, Schriftgröße und Hilfe</translation>
        </message>
        <message>
            <source>{0}: show another visit, start a new one, compare</source>
            <translation>{0}: anderen Termin zeigen, neuen beginnen, vergleichen</translation>
        </message>
        <message>
            <source>Undo {0}</source>
            <translation>Rückgängig: {0}</translation>
        </message>
        <message>
            <source>Redo {0}</source>
            <translation>Wiederholen: {0}</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
    </context>
    <context>
        <name>TrainingWindow</name>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Gespeichert: {0}</translation>
        </message>
        <message>
            <source>bsa-calc: training</source>
            <translation>bsa-calc: Schulung</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>Alle Fälle</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>The screen is covered</source>
            <translation>Der Bildschirm ist verdeckt</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>Aufdecken</translation>
        </message>
        <message>
            <source>Drawings and records (*.bsa *.json)</source>
            <translation>Zeichnungen und Akten (*.bsa *.json)</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>lesson</source>
            <translation>Schulung</translation>
        </message>
    </context>
    <context>
        <name>TrialPage</name>
        <message>
            <source>Face at least {0} % better</source>
            <translation>Gesicht mindestens {0} % besser</translation>
        </message>
        <message>
            <source>Whole body at least {0} % better</source>
            <translation>Ganzer Körper mindestens {0} % besser</translation>
        </message>
        <message>
            <source>What the cream did in trials</source>
            <translation>Was die Creme in Studien bewirkte</translation>
        </message>
        <message>
            <source>With the cream: about {0} of 100 people</source>
            <translation>Mit der Creme: etwa {0} von 100 Menschen</translation>
        </message>
        <message>
            <source>With a cream without medicine (placebo): about {0}</source>
            <translation>Mit einer Creme ohne Wirkstoff (Placebo): etwa {0}</translation>
        </message>
        <message>
            <source>After {0} months, by the scores F-VASI and T-VASI; two studies, {1} people. Source: European Medicines Agency, overview of Opzelura, EMA/100444/2023.</source>
            <translation>Nach {0} Monaten, gemessen mit F-VASI und T-VASI; zwei Studien, {1} Menschen. Quelle: Europäische Arzneimittel-Agentur, Übersicht zu Opzelura, EMA/100444/2023.</translation>
        </message>
    </context>
    <context>
        <name>VasiPage</name>
        <message>
            <source>A score, not the limit: the VASI weighs the area by how much pigment is lost.</source>
            <translation>Ein Punktwert, nicht die Grenze: Der VASI gewichtet die Fläche danach, wie viel Pigment verloren ist.</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>then</source>
            <translation>damals</translation>
        </message>
        <message>
            <source>this visit</source>
            <translation>dieser Termin</translation>
        </message>
        <message>
            <source>change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>VASI by part of the body</source>
            <translation>VASI nach Körperteil</translation>
        </message>
        <message>
            <source>Hand units (1 hand unit is 1 % of the body) times the grade of each patch (0, 10, 25, 50, 75, 90 or 100 % of the pigment lost), added up; 0 to 100. The total includes the face, which lies in head and neck. The goals are those of the trials in EMA/100444/2023. More under “How it is calculated” (Shift+F1).</source>
            <translation>Handeinheiten (1 Handeinheit = 1 % der Körperoberfläche) mal Grad jeder Stelle (0, 10, 25, 50, 75, 90 oder 100 % Pigmentverlust), addiert; 0 bis 100. Der Gesamtwert enthält das Gesicht, das zu Kopf und Hals gehört. Die Ziele sind die der Studien in EMA/100444/2023. Mehr unter „So wird gerechnet“ (Umschalt+F1).</translation>
        </message>
        <message>
            <source>Grade all affected skin of the chosen row, here or by its digit. Single patches: in their list.</source>
            <translation>Grad für alle betroffene Haut der gewählten Zeile, hier oder mit der Ziffer. Einzelne Stellen: in ihrer Liste.</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>{0} of the pigment lost (key {1})</source>
            <translation>{0} Pigmentverlust (Taste {1})</translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>Enter height and weight</source>
            <translation>Größe und Gewicht eingeben</translation>
        </message>
        <message>
            <source>Go to height and weight on the page for cream</source>
            <translation>Zu Größe und Gewicht auf der Seite „Creme“</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Cream this time covers</source>
            <translation>Creme kommt diesmal auf</translation>
        </message>
        <message>
            <source>Paint where the skin has lost its colour.</source>
            <translation>Zeichnen Sie ein, wo der Haut Farbe fehlt.</translation>
        </message>
    </context>
    <context>
        <name>VerdictWords</name>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>limit {0}</source>
            <translation>Grenze {0}</translation>
        </message>
        <message>
            <source>Next not before {0}</source>
            <translation>Nächste Anwendung nicht vor {0}</translation>
        </message>
        <message>
            <source>Next not before {0} on {1}</source>
            <translation>Nächste Anwendung nicht vor {0} am {1}</translation>
        </message>
        <message>
            <source>By area alone: {0}</source>
            <translation>Nur nach der Fläche: {0}</translation>
        </message>
        <message>
            <source>Used {0} of {1} hands.</source>
            <translation>{0} von {1} Handflächen (mit Fingern) benutzt.</translation>
        </message>
        <message>
            <source>Used less than half a hand of {0}.</source>
            <translation>Weniger als ½ von {0} Handflächen (mit Fingern) benutzt.</translation>
        </message>
        <message>
            <source>Room for about {0}.</source>
            <translation>Platz für etwa {0}.</translation>
        </message>
        <message>
            <source>No room for more.</source>
            <translation>Kein Platz für mehr.</translation>
        </message>
        <message>
            <source>– %</source>
            <translation>– %</translation>
        </message>
        <message>
            <source>{0}, visit of {1}</source>
            <translation>{0}, Termin vom {1}</translation>
        </message>
        <message>
            <source>Visit of {0}</source>
            <translation>Termin vom {0}</translation>
        </message>
        <message>
            <source>One application covers {0} of the body ({1} to {2} %){3}. {4}. The limit is {5}.</source>
            <translation>Eine Anwendung bedeckt {0} der Körperoberfläche ({1} bis {2} %){3}. {4}. Die Grenze ist {5}.</translation>
        </message>
        <message>
            <source>Affected in all {0}. {1}. bsa-calc supports, and does not replace, clinical judgement.</source>
            <translation>Insgesamt betroffen {0}. {1}. bsa-calc unterstützt die klinische Beurteilung und ersetzt sie nicht.</translation>
        </message>
        <message>
            <source>Entered as shares, not drawn: {0}.</source>
            <translation>Als Anteil eingegeben, nicht eingezeichnet: {0}.</translation>
        </message>
        <message>
            <source>{0} · {1}, {2}</source>
            <translation>{0} · {1}, {2}</translation>
        </message>
        <message>
            <source>Judged by {0} now: limit {1}.</source>
            <translation>Jetzt beurteilt nach {0}: Grenze {1}.</translation>
        </message>
        <message>
            <source>In {0} days this takes</source>
            <translation>Das braucht in {0} Tagen</translation>
        </message>
        <message>
            <source>Cream this time covers</source>
            <translation>Creme kommt diesmal auf</translation>
        </message>
        <message>
            <source>Likely {0} to {1} %</source>
            <translation>Bereich {0} bis {1} %</translation>
        </message>
        <message>
            <source>Likely {0} to {1} cm²</source>
            <translation>Bereich {0} bis {1} cm²</translation>
        </message>
        <message>
            <source>Likely {0} to {1} g</source>
            <translation>Bereich {0} bis {1} g</translation>
        </message>
        <message>
            <source>at {0} years {1}</source>
            <translation>mit {0} Jahren {1}</translation>
        </message>
        <message>
            <source>for a larger trunk {0}</source>
            <translation>bei größerem Rumpf {0}</translation>
        </message>
        <message>
            <source>by the adults’ column {0}</source>
            <translation>nach der Spalte Erwachsene {0}</translation>
        </message>
        <message>
            <source>by the column of {0} years {1}</source>
            <translation>nach der Spalte {0} Jahre {1}</translation>
        </message>
        <message>
            <source>affected in all {0}</source>
            <translation>insgesamt betroffen {0}</translation>
        </message>
        <message>
            <source>{0} of the body, {1}</source>
            <translation>{0} der Körperoberfläche, {1}</translation>
        </message>
        <message>
            <source>{0} cm²</source>
            <translation>{0} cm²</translation>
        </message>
        <message>
            <source>{0} g in {1} days</source>
            <translation>{0} g in {1} Tagen</translation>
        </message>
        <message>
            <source>{0} g</source>
            <translation>{0} g</translation>
        </message>
        <message>
            <source>{0} hand</source>
            <translation>{0} Hand</translation>
        </message>
        <message>
            <source>{0} hands</source>
            <translation>{0} Hände</translation>
        </message>
        <message>
            <source>No cream this time</source>
            <translation>Diesmal keine Creme</translation>
        </message>
        <message>
            <source>Enter the age.</source>
            <translation>Bitte das Alter eingeben.</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>etwa {0}</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>noch {0} übrig</translation>
        </message>
        <message>
            <source>Leave out whole patches, as offered.</source>
            <translation>Ganze Stellen weglassen, wie angeboten.</translation>
        </message>
        <message>
            <source>Leave out about {0} ({1}) this time.</source>
            <translation>Diesmal etwa {0} ({1}) weglassen.</translation>
        </message>
        <message>
            <source>Leave out about {0} ({1}) to be safe.</source>
            <translation>Besser etwa {0} ({1}) weglassen.</translation>
        </message>
        <message>
            <source>The label's limit is {0}. Enter the height.</source>
            <translation>Die Grenze ist {0}. Geben Sie die Größe ein.</translation>
        </message>
        <message>
            <source>The label's limit is {0}. Enter the weight.</source>
            <translation>Die Grenze ist {0}. Geben Sie das Gewicht ein.</translation>
        </message>
        <message>
            <source>The label's limit is {0}. Enter height and weight.</source>
            <translation>Die Grenze ist {0}. Geben Sie Größe und Gewicht ein.</translation>
        </message>
        <message>
            <source>Not looked at yet: {0}.</source>
            <translation>Noch nicht angesehen: {0}.</translation>
        </message>
    </context>
    <context>
        <name>ViewActions</name>
        <message>
            <source>Close-up of face, hand or foot</source>
            <translation>Gesicht, Hand oder Fuß von Nahem</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Go to the body map</source>
            <translation>Zum Körperbild</translation>
        </message>
        <message>
            <source>Zoomed in</source>
            <translation>Vergrößert</translation>
        </message>
        <message>
            <source>Zoomed out</source>
            <translation>Verkleinert</translation>
        </message>
        <message>
            <source>All is shown</source>
            <translation>Alles ist zu sehen</translation>
        </message>
    </context>
    <context>
        <name>ViewStrip</name>
        <message>
            <source>All views</source>
            <translation>Ansichten</translation>
        </message>
    </context>
    <context>
        <name>ViewTile</name>
        <message>
            <source>Show {0} large</source>
            <translation>{0} groß zeigen</translation>
        </message>
    </context>
    <context>
        <name>VisitCommands</name>
        <message>
            <source>No visit was added: the last one cannot be read.</source>
            <translation>Es wurde kein Termin angelegt: Der letzte ist nicht lesbar.</translation>
        </message>
        <message>
            <source>adding a visit</source>
            <translation>Anlegen eines Termins</translation>
        </message>
        <message>
            <source>Visit of {0}, without paint.</source>
            <translation>Termin vom {0}, nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>Visit of {0}. The paint is from {1}, and pale until its side is done or drawn anew.</source>
            <translation>Termin vom {0}. Das Eingezeichnete ist vom {1} und blass, bis seine Seite fertig oder neu eingezeichnet ist.</translation>
        </message>
        <message>
            <source>changing the date of a visit</source>
            <translation>Ändern des Datums</translation>
        </message>
        <message>
            <source>Visit of {0}. It is judged by the age of that day: {1}.</source>
            <translation>Termin vom {0}. Es gilt das Alter an diesem Tag: {1}.</translation>
        </message>
        <message>
            <source>changing the start of the treatment</source>
            <translation>Behandlungsbeginn ändern</translation>
        </message>
        <message>
            <source>writing a note</source>
            <translation>Schreiben einer Notiz</translation>
        </message>
        <message>
            <source>changing the person</source>
            <translation>Ändern der Person</translation>
        </message>
        <message>
            <source>A record needs at least one visit.</source>
            <translation>Eine Akte braucht mindestens einen Termin.</translation>
        </message>
        <message>
            <source>Erase its paint, or start a new record.</source>
            <translation>Radieren Sie das Eingezeichnete oder beginnen Sie eine neue Akte.</translation>
        </message>
        <message>
            <source>deleting a visit</source>
            <translation>Löschen eines Termins</translation>
        </message>
        <message>
            <source>The visit was not deleted.</source>
            <translation>Der Termin wurde nicht gelöscht.</translation>
        </message>
        <message>
            <source>The visit of {0} was deleted. Undo brings it back.</source>
            <translation>Der Termin vom {0} wurde gelöscht. „Rückgängig“ holt ihn zurück.</translation>
        </message>
        <message>
            <source>grading</source>
            <translation>Angeben des Pigmentverlusts</translation>
        </message>
        <message>
            <source>noting something of a patch</source>
            <translation>Notiz zu einer Stelle</translation>
        </message>
        <message>
            <source>choosing the baseline</source>
            <translation>Vergleichstermin wählen</translation>
        </message>
        <message>
            <source>adding an application</source>
            <translation>Eintragen einer Anwendung</translation>
        </message>
        <message>
            <source>correcting an application</source>
            <translation>Anwendung berichtigen</translation>
        </message>
        <message>
            <source>deleting an application</source>
            <translation>Löschen einer Anwendung</translation>
        </message>
        <message>
            <source>This visit cannot be shown.</source>
            <translation>Dieser Termin lässt sich nicht zeigen.</translation>
        </message>
    </context>
    <context>
        <name>VisitWords</name>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>stored, not checked</source>
            <translation>gespeichert, ungeprüft</translation>
        </message>
        <message>
            <source>as stored</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>This visit was measured with another version of its weight table. Here it is measured again.</source>
            <translation>Dieser Termin wurde mit einer anderen Fassung der Gewichtstabelle gemessen. Hier wird er neu gemessen.</translation>
        </message>
        <message>
            <source>This visit was judged by another version of the label. Here it is judged again.</source>
            <translation>Dieser Termin wurde nach einer anderen Fassung der Fachinformation beurteilt. Hier wird er neu beurteilt.</translation>
        </message>
        <message>
            <source>Then cream covered {0} %.</source>
            <translation>Damals bedeckte Creme {0} %.</translation>
        </message>
        <message>
            <source>Painted exactly as on {0}.</source>
            <translation>Genau so eingezeichnet wie am {0}.</translation>
        </message>
        <message>
            <source>About the same as on {0} ({1} points; anything from {2} to {3} can be painting error).</source>
            <translation>Etwa gleich wie am {0} ({1} Punkte; von {2} bis {3} kann Ungenauigkeit beim Einzeichnen sein).</translation>
        </message>
        <message>
            <source>Less affected than on {0}: {1} points (likely {2} to {3}).</source>
            <translation>Weniger betroffen als am {0}: {1} Punkte (Bereich {2} bis {3}).</translation>
        </message>
        <message>
            <source>More affected than on {0}: {1} points (likely {2} to {3}).</source>
            <translation>Mehr betroffen als am {0}: {1} Punkte (Bereich {2} bis {3}).</translation>
        </message>
        <message>
            <source>The affected area is {0} % smaller (likely {1} to {2} %), with {3} % newly affected counted in.</source>
            <translation>Die betroffene Fläche ist {0} % kleiner (wahrscheinlich {1} bis {2} %), {3} % neu betroffene eingerechnet.</translation>
        </message>
        <message>
            <source>The affected area is {0} % larger (likely {1} to {2} %), with {3} % newly affected counted in.</source>
            <translation>Die betroffene Fläche ist {0} % größer (wahrscheinlich {1} bis {2} %), {3} % neu betroffene eingerechnet.</translation>
        </message>
        <message>
            <source>Both are counted by what the latest visit is: {0}.</source>
            <translation>Beide sind gezählt wie der neueste Termin: {0}.</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>Frau</translation>
        </message>
        <message>
            <source>man</source>
            <translation>Mann</translation>
        </message>
        <message>
            <source>this person ({0}, {1}, {2} cm, {3} kg)</source>
            <translation>diese Person ({0}, {1}, {2} cm, {3} kg)</translation>
        </message>
        <message>
            <source>Repigmentation by area and grades: {0} % (likely {1} to {2} %), newly affected skin counted in.</source>
            <translation>Repigmentierung nach Fläche und Grad: {0} % (wahrscheinlich {1} bis {2} %), neu betroffene Haut eingerechnet.</translation>
        </message>
        <message>
            <source>Repigmentation by area alone: {0} % (likely {1} to {2} %), newly affected skin counted in.</source>
            <translation>Repigmentierung nach Fläche allein: {0} % (wahrscheinlich {1} bis {2} %), neu betroffene Haut eingerechnet.</translation>
        </message>
        <message>
            <source>Whole body</source>
            <translation>Ganzer Körper</translation>
        </message>
        <message>
            <source>about the same</source>
            <translation>etwa gleich</translation>
        </message>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
    </context>
    <context>
        <name>VisitsMenu</name>
        <message>
            <source>New visit from the last drawing</source>
            <translation>Neuer Termin aus letzter Zeichnung</translation>
        </message>
        <message>
            <source>New empty visit</source>
            <translation>Neuer leerer Termin</translation>
        </message>
        <message>
            <source>Change date…</source>
            <translation>Datum ändern…</translation>
        </message>
        <message>
            <source>Start of treatment…</source>
            <translation>Behandlungsbeginn…</translation>
        </message>
        <message>
            <source>Delete visit</source>
            <translation>Termin löschen</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz…</translation>
        </message>
        <message>
            <source>Person…</source>
            <translation>Person…</translation>
        </message>
        <message>
            <source>All visits, course, VASI…</source>
            <translation>Alle Termine, Verlauf, VASI…</translation>
        </message>
        <message>
            <source>Diary: cream applied now…</source>
            <translation>Tagebuch: jetzt aufgetragen…</translation>
        </message>
        <message>
            <source>Visit {0}</source>
            <translation>Termin {0}</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>End the comparison</source>
            <translation>Vergleich beenden</translation>
        </message>
        <message>
            <source>There is no earlier visit</source>
            <translation>Kein früherer Termin</translation>
        </message>
        <message>
            <source>{0} · stored, not checked</source>
            <translation>{0} · gespeichert, ungeprüft</translation>
        </message>
        <message>
            <source>{0} · cannot be read</source>
            <translation>{0} · nicht lesbar</translation>
        </message>
        <message>
            <source>{0} · affected {1} %</source>
            <translation>{0} · betroffen {1} %</translation>
        </message>
        <message>
            <source>Note: {0}</source>
            <translation>Notiz: {0}</translation>
        </message>
        <message>
            <source>Date of the visit</source>
            <translation>Datum des Termins</translation>
        </message>
        <message>
            <source>Weeks of treatment are counted from this day; where it is empty, from the first visit ({0}).</source>
            <translation>Die Behandlungswochen zählen ab diesem Tag; ist das Feld leer, ab dem ersten Termin ({0}).</translation>
        </message>
        <message>
            <source>Start of treatment</source>
            <translation>Behandlungsbeginn</translation>
        </message>
    </context>
    <context>
        <name>VisitsWindow</name>
        <message>
            <source>Visits</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>affected</source>
            <translation>betroffen</translation>
        </message>
        <message>
            <source>cream</source>
            <translation>Creme</translation>
        </message>
        <message>
            <source>verdict</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>What is known of the visits</source>
            <translation>Was von den Terminen bekannt ist</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>VASI</source>
            <translation>VASI</translation>
        </message>
        <message>
            <source>Diary</source>
            <translation>Tagebuch</translation>
        </message>
        <message>
            <source>Each visit as it was counted and judged on its day.</source>
            <translation>Jeder Termin, wie er an seinem Tag gezählt und beurteilt wurde.</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz…</translation>
        </message>
        <message>
            <source>Write a note about the visit that is shown</source>
            <translation>Eine Notiz zum gezeigten Termin schreiben</translation>
        </message>
        <message>
            <source>New visit from the last drawing</source>
            <translation>Neuer Termin aus letzter Zeichnung</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Visits of {0}</source>
            <translation>Termine von {0}</translation>
        </message>
        <message>
            <source>The course was copied.</source>
            <translation>Der Verlauf wurde kopiert.</translation>
        </message>
    </context>
    <context>
        <name>WaysPage</name>
        <message>
            <source>Hand rule</source>
            <translation>Handregel</translation>
        </message>
        <message>
            <source>Rule of nines</source>
            <translation>Neunerregel</translation>
        </message>
        <message>
            <source>Front and back only</source>
            <translation>Nur vorn und hinten</translation>
        </message>
        <message>
            <source>This program</source>
            <translation>Dieses Programm</translation>
        </message>
        <message>
            <source>too low</source>
            <translation>zu niedrig</translation>
        </message>
        <message>
            <source>too high</source>
            <translation>zu hoch</translation>
        </message>
        <message>
            <source>Case {0}: four ways of counting</source>
            <translation>Fall {0}: vier Zählweisen</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>{0} to {1} %: {2}</source>
            <translation>{0} bis {1} %: {2}</translation>
        </message>
        <message>
            <source>{0} hands: {1}. Real hands: {2} %</source>
            <translation>{0} Hände: {1}. Wirkliche Hände: {2} %</translation>
        </message>
    </context>
    <context>
        <name>WeightTable</name>
        <message>
            <source>This person’s weights</source>
            <translation>Gewichte dieser Person</translation>
        </message>
        <message>
            <source>Lund and Browder</source>
            <translation>Lund-Browder</translation>
        </message>
        <message>
            <source>Lund and Browder, columns of the chart</source>
            <translation>Lund-Browder, Spalten der Tafel</translation>
        </message>
        <message>
            <source>Rule of nines</source>
            <translation>Neunerregel</translation>
        </message>
        <message>
            <source>Areas of the drawn body</source>
            <translation>Flächen des Körperbilds</translation>
        </message>
        <message>
            <source>{0}, age {1}</source>
            <translation>{0}, Alter {1}</translation>
        </message>
    </context>
    <context>
        <name>WhyPage</name>
        <message>
            <source>Why counts differ: {0} of {1}</source>
            <translation>Warum Zählweisen abweichen: {0} von {1}</translation>
        </message>
        <message>
            <source>Front and back hide {0} % of this body’s skin, or show it at a slant: flanks, inner limbs, soles.</source>
            <translation>Vorn und hinten verbergen {0} % der Haut dieses Körpers oder zeigen sie schräg: Flanken, Innenseiten, Sohlen.</translation>
        </message>
        <message>
            <source>Measured on the body of this program: hidden, or steeper than 70°.</source>
            <translation>Gemessen am Körper dieses Programms: verdeckt oder steiler als 70°.</translation>
        </message>
        <message>
            <source>A child’s head is larger: head and neck are {0} % at the age of {1}, and {2} % of an adult.</source>
            <translation>Der Kopf eines Kindes ist größer: Kopf und Hals sind mit {1} Jahren {0} %, bei Erwachsenen {2} %.</translation>
        </message>
        <message>
            <source>Lund and Browder 1944, its columns taken as points.</source>
            <translation>Lund und Browder 1944, die Spalten als Punkte genommen.</translation>
        </message>
        <message>
            <source>One hand counts as 1 %. A real one, palm and fingers, averages {0} %; the palm alone about {1} %.</source>
            <translation>Eine Hand zählt 1 %. Eine wirkliche misst mit Fingern im Mittel {0} %, der Handteller allein etwa {1} %.</translation>
        </message>
        <message>
            <source>Rhodes 2013, 14 studies; one hand as 1 % is the label’s own rule.</source>
            <translation>Rhodes 2013, 14 Studien; eine Hand als 1 % ist die Regel der Fachinformation.</translation>
        </message>
        <message>
            <source>The rule of nines counts a whole arm as 9 %. In quarters that is 2¼ % or nothing: small patches vanish, or count too much.</source>
            <translation>Die Neunerregel zählt einen ganzen Arm als 9 %. In Vierteln sind das 2¼ % oder nichts: Kleine Stellen verschwinden oder zählen zu viel.</translation>
        </message>
        <message>
            <source>Rule of nines: head and neck 9, each arm 9, trunk front and back 18 each, each leg 18, perineum 1.</source>
            <translation>Neunerregel: Kopf und Hals 9, jeder Arm 9, Rumpf vorn und hinten je 18, jedes Bein 18, Damm 1.</translation>
        </message>
        <message>
            <source>A large body has more trunk: of the skin, trunk and both legs were 35 and 45 % at normal weight, 40 and 40 % in obesity, 45 and 35 % in severe obesity.</source>
            <translation>Ein großer Körper hat mehr Rumpf: Rumpf und beide Beine hatten bei normalem Gewicht 35 und 45 % der Haut, bei Adipositas 40 und 40 %, bei schwerer Adipositas 45 und 35 %.</translation>
        </message>
        <message>
            <source>Neaman 2011, 163 adults.</source>
            <translation>Neaman 2011, 163 Erwachsene.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>{0} (entered)</source>
            <translation>{0} (eingegeben)</translation>
        </message>
        <message>
            <source>{0} small specks</source>
            <translation>{0} kleine Punkte</translation>
        </message>
        <message>
            <source>{0} · since {1}</source>
            <translation>{0} · seit {1}</translation>
        </message>
        <message>
            <source>{0} · note</source>
            <translation>{0} · Notiz</translation>
        </message>
        <message>
            <source>since {0}</source>
            <translation>seit {0}</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>{0} · {1} of the body</source>
            <translation>{0} · {1} der Körperoberfläche</translation>
        </message>
        <message>
            <source>{0}, painted {1}</source>
            <translation>{0}, eingezeichnet {1}</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>&lt;{0} %</source>
            <translation>&lt;{0} %</translation>
        </message>
        <message>
            <source>&lt;¼</source>
            <translation>&lt;¼</translation>
        </message>
        <message>
            <source>leaves {0}</source>
            <translation>bleiben {0}</translation>
        </message>
        <message>
            <source>Without {0}</source>
            <translation>Ohne {0}</translation>
        </message>
        <message>
            <source>Trim {0}</source>
            <translation>Kürzen: {0}</translation>
        </message>
        <message>
            <source>leave out about {0} % ({1})</source>
            <translation>etwa {0} % auslassen ({1})</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>clear all</source>
            <translation>Löschen von allem</translation>
        </message>
        <message>
            <source>Nothing was copied: nothing is painted.</source>
            <translation>Nichts kopiert: Es ist noch nichts eingezeichnet.</translation>
        </message>
        <message>
            <source>The result is copied. Paste it into the record.</source>
            <translation>Das Ergebnis ist kopiert. Fügen Sie es in die Akte ein.</translation>
        </message>
    </context>
    <context>
        <name>YesNoScreen</name>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
    </context>
</TS>
