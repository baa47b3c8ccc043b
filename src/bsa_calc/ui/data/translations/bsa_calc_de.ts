<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>AboutFigures</name>
        <message>
            <source>How it is computed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all paint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have looked at every side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the picked patches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn the hand left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn the hand right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the body map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the patches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to height, weight and cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks beside the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close-up of face, hand or foot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Product and weight table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys without Ctrl</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Single letters and figures choose tools and views</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tools and keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it is computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About bsa-calc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choice of body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language changes with the next start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc {0}

How much of the body gets cream in one application, and is it within the label's limit?

It supports, and does not replace, clinical judgement. It is not placed on the market as a medical device. It opens no network connection and sends nothing.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgeBand</name>
        <message>
            <source>under 1 year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 to 4 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 to 9 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 to 14 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>15 years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>adult</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BasisButton</name>
        <message>
            <source>Product and weight table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the product and the weight table (Ctrl+J)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted by {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BesideLimit</name>
        <message>
            <source>{0} smaller patches together</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Body</name>
        <message>
            <source>Woman</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Man</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Young person</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BrushTool</name>
        <message>
            <source>erasing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>painting</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Body map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint here: with mouse, pen or finger, or with the arrow keys and Enter. The table of regions says the same in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>L</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>R</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CanvasAccess</name>
        <message>
            <source>Shown: {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>The label is for people from {minimum} years; this person is {age}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label is for people up to {maximum} years; this person is {age}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The age is not known. The label is for people from {minimum} years.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No skin of the face is painted. The label is for people whose face is affected too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label asks that the {part} is affected; no skin there is painted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label leaves out the {part}; skin there is painted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Painted near the {part}: the cream is not for the {part}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnant or breast-feeding: the label says not to use it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnancy and breast-feeding were not asked about. The label says not to use it then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last application was {hours} hours ago; the label asks for at least {interval}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week {week} of treatment is reached: look at the result again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At week {week} less than {below} % has its colour back ({found} %): consider stopping.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week {week} is reached: with less than {below} % repigmentation, consider stopping. It was not entered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This application takes about {tubes} tubes of {tube_grams} g in {days} days; the label allows {allowed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For this person the label's {allowed} × {tube_grams} g in {days} days are used up at {bites_at} % of the body, before the limit of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label's limit needs height and weight; without them nothing can be said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label's text in this profile is {months} months old ({revision}). Look for a newer one.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckWords</name>
        <message>
            <source>Warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} more to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{age} years old: the label is from {minimum}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{age} years old: the label is up to {maximum}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age not known: the label is from {minimum} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face not painted: label is for affected faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not painted, but required: {part}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Painted, but left out by the label: {part}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Painted nearby, must stay free: {part}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnant or breast-feeding: not to be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnancy, breast-feeding: not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last applied {hours} h ago: the label asks for {interval} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week {week} is reached: review the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week {week}, {found} % repigmented: consider stopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week {week}: repigmentation not entered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{tubes} tubes in {days} days: the label allows {allowed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tubes limit the area to {bites_at} % of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height and weight are needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label text is {months} months old</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Beside the limit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecksDialog</name>
        <message>
            <source>Beside the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>applies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours since the last application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weeks since the treatment began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repigmentation since then, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the label says beside its limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnant or breast-feeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checked on {0} against {1}. None of this changes the verdict.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the paint of this visit again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the comparison</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparison of two visits</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompareOverlay</name>
        <message>
            <source>These visits cannot be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gained {0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lost {0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>same {0} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CoursePage</name>
        <message>
            <source>Compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show on the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difference by region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>difference, points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no earlier visit to compare with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>week {0}: review</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>A fault in bsa-calc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc met a fault of its own and goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report names versions and places in the program. It holds no drawing and no names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the drawing and open it again: until then no figure is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The drawing was put aside; the next start offers it if you do not save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The drawing could not be put aside. Save it now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CreamPage</name>
        <message>
            <source>Cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height in cm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight in kg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer of cream in mg on each cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>adults</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>men</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>women</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>own figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose layer of cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How thick a thin layer is, as measured in a study, or a figure of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height in cm; may be left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight in kg; may be left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Milligrams of cream on each square centimetre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height, cm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight, kg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer, mg/cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A thin layer as measured with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fingertip units for each patch</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CreamWords</name>
        <message>
            <source>With height and weight: grams, fingertip units and tubes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} m² of skin by the formula of {1}: {2} (H in cm, W in kg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g, {1} fingertip units each time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;¼</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your own figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assumed: {0}; one fingertip unit is {1} g</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In {0} days, {1} a day: {2} g, {3} tubes of {4} g; the label allows {5}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>▲ More cream than the label allows: it is enough for {0} % of the body.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>▲ The tubes are used up at {0} % of the body, before the limit of the area ({1} %).</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DateDialog</name>
        <message>
            <source>Date of the visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>and {0} more, which the program lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since the last visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fingertip units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} smaller ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is painted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of the region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} other regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The limit: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The percentage is the sum over a surface of triangles of their weight times the share that is painted; skin that is painted in several views counts once. Weights: {0} Drawn body: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The band is where the true figure lies 95 times out of 100: the outline by hand to {0} mm, real bodies differing from the drawn one by {1} % of the figure (each one standard deviation).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered as a share of the region, not drawn: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Since” is the change since the last visit in percentage points of the body; “–” is no measurable change. Outlines that both visits share leave the difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc supports, and does not replace, clinical judgement. It is not placed on the market as a medical device. The figure is as good as the painting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cream: {0} m² by {1} ({2}; H in cm, W in kg); {3} mg/cm² assumed ({4}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} times a day for {1} days: {2} g, {3} tubes of {4} g; the label allows {5}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc {0}, product profile {1} of {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Self-test: {0} of {1} checks FAILED.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Self-test: all {0} checks passed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DiaryPage</name>
        <message>
            <source>Applied now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> g</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not weighed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grams of cream, if they are known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cream, if known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since the one before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the chosen entry out of the log (Delete); undo brings it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h {1} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label says nothing of how often, or how much.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} on {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log has an application later than now: check the computer's clock. Not before {0} by this log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not before {0}: {1} times today already, as the label says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not before {0}, in {1}: {2} hours between two applications.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enough time has passed, but what is painted is over the limit: leave some out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enough time has passed, but what is painted is too close to the limit to call.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enough time has passed, but what is painted cannot be judged yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You may apply it now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then wait at least {0} hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today: {0} of {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cream in the last {0} days: {1} g of {2} g ({3} of {4} tubes).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is more than the label allows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a weight, so not counted: {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>A height of {value} cm is not between {low} and {high} cm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A weight of {value} kg is not between {low} and {high} kg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The formula of Livingston and Lee holds from 10 kg on. Choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} mg/cm² is not between {low} and {high} mg/cm².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} hours since the last application cannot be: give a figure from 0 to {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} weeks of treatment cannot be: give a figure from 0 to {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} % repigmentation cannot be: give a figure from 0 to {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give {bound} or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give more than {bound}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give {bound} or less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give {bound} letters or fewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It cannot be written like this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{id}” is shipped with the program. Give your own profile another id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is shipped with the program. Give your own profile another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have a profile “{name}” already. Give this one another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are signs in it that cannot be seen. Type it anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is neither a letter nor a figure in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} % is more than the whole body.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it to a tenth at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say in how many days these grams may be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a limit in grams has days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a limit in percent is counted in hands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A hand is about 1 %; {value} % cannot be {count} hands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{revision} is in the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{revision} is too long ago for a label in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is less than once in a month.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give half an hour or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{a_day} applications a day cannot be {apart} hours apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A limit in grams needs the number of applications a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A week comes twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is no tenth of a tube.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No tube holds so little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are two limits for tubes of this size in this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no region “{region}”. “bsa-calc body” lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every region of it is excluded too. Take it out of one of the two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is below the minimum age.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Example</name>
        <message>
            <source>Just under 10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exactly 10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Just over 10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Many small patches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One large patch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both hands and face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sides only</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FigureField</name>
        <message>
            <source>This is no number.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FileMenu</name>
        <message>
            <source>Save a copy of this drawing (.json)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving and privacy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record that has a file is saved some seconds after each change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remember recent files and unsaved work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch this off on a shared computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget everything…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FileQuestions</name>
        <message>
            <source>bsa-calc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save {0} first?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved yet: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open to read only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody else has this record open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save under another name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep mine as a copy beside it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is not saved: its file was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is not saved: its file is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is a plain drawing: it holds one drawing, without visits, grades, dates, height, weight and the log. Save it as a record (.bsa); the drawing stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a record…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This needs a record file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of recent files with their pictures, all unsaved work kept for recovery, the log file and the settings are deleted from this computer. Your record files and your own products stay. This cannot be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget everything?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undone: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what was restored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ({1} times)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {0} other kinds of change</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Records and drawings (*.bsa *.json);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This record is open to read only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>record.bsa</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records (*.bsa);;Drawings (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is not saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drawing.json</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawings (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy of the drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The copy is not saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the file that is open. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A copy of the drawing is in {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved by itself: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is forgotten; your files are as they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not everything could be forgotten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the new record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} (read only)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}[*] – bsa-calc</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FillTool</name>
        <message>
            <source>fills {0} regions, {1} % of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>emptying a region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>filling a region</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Gauge</name>
        <message>
            <source>Gauge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GradeMenu</name>
        <message>
            <source>Grade the picked patches…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0 % · no pigment lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 % · specks have lost it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>25 % · more kept than lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>50 % · half lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>75 % · more lost than kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>90 % · only specks kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>100 % · none left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pigment lost, for the VASI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not graded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick all patches</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HandTool</name>
        <message>
            <source>The hand does not fit here. Move it further onto the skin, or turn it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>erasing a hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a hand</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpText</name>
        <message>
            <source>It supports, and does not replace, clinical judgement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: at most {1}, and exactly that much is allowed. {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One hand is counted as 1 %. A real adult hand averages about {0} % (Rhodes 2013).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A product can limit percent of the body, cm² in one application, or grams in a number of days. For cm² and grams the person's height and weight are needed; without them nothing is judged. No figure is rounded across the limit: just above it shows above it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The skin is a surface of triangles. Paint lies on them, so a spot counts once, in however many views it is painted. The percentage is the sum over all triangles of their weight times the painted share. Of this body, {0} % of the skin is hidden or seen steeper than 70° in all eight views.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many percent each triangle counts is decided by a table; within a part of the body the drawn body's own areas decide. The menu behind the last line of the verdict chooses one of three.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ninety-five times in a hundred the true figure should lie in the band. It allows for the hand (each patch's outline moved in and out by {0} mm) and for bodies that differ from the drawn one ({1} % of the figure), each as one standard deviation, times 1.96. If the band reaches over the limit, the verdict is “too close to call”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks beside the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These facts of the label are held against the drawing and what is known of the person. What does not fit stands below the verdict; it never changes it. A label's text of more than {0} months is noted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Body surface and cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The body surface in m² comes from height H in cm and weight W in kg: by Mosteller, from a body mass index of {0} kg/m² on by Livingston and Lee. It is used for cm², grams and cream, never for a percentage. Published formulas differ by up to 0.5 m² for one adult (Redlarski 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area in cm² = percent × m² × 100. Grams = area × layer in mg/cm² / 1000. Fingertip units = area / area of one unit. Tubes = grams × applications a day × days / grams in a tube. The layer is an assumption:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VASI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vitiligo Area Scoring Index: the sum over all patches of their percent of the body times the share of pigment lost there ({0} %), 0 to 100, the face included. The face alone is F-VASI. F-VASI75 and T-VASI50 are reached when the score is at least {1} % and {2} % lower than at the first visit (endpoints of the trials in EMA/100444/2023). It is never held against the limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Products that are shipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Segment, percent by first year of age</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>Tools and keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While painting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a mouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seeing more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Touch and pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held while a tool is used: takes paint away instead (eraser: paints)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>smaller and larger brush; also Ctrl and the wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>turn the hand; also Alt and the wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closes an outline clicked corner by corner; Backspace takes one back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gives up what is being drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undo and redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to the table of regions: type how much of a region is affected, in percent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to the list of patches: Space ticks, Delete removes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to the body map: arrows move a cross, Enter starts and ends painting there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>says that every side has been looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copies the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chooses the product and the weight table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what the label says beside its limit, and the questions it asks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to height, weight and cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share the result; print the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the visits of this record: show one, compare, change its date, delete it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new visit that starts from the last drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the note of the visit that is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all visits, the course, VASI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the diary: cream applied now, and when it may be applied next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grade the picked patches: how much of the pigment is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the views</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>zoom in, zoom out, show all; also the wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held: move the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Double click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the face, a hand or a foot: close up; again: back; also Z</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One finger or pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>uses the chosen tool; pressing harder never paints more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two fingers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move the picture and zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen's other end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>erases</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Label</name>
        <message>
            <source>Opzelura, European Union</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opzelura EU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ruxolitinib 15 mg/g cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Non-segmental vitiligo that also affects the face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>eyes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lips and mouth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vagina</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a thin layer on the marked skin, twice a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait at least 8 hours before you put it on again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Treat only the skin that needs it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not use more than two 100 g tubes in a month.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not on your lips, and not in your eyes, mouth or vagina. If it gets there, wipe it off or rinse it off with water.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wash your hands afterwards, unless your hands are being treated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not wash the treated skin for at least 2 hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait at least 2 hours before you put other medicine, sunscreen, body cream or oil on the same skin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not use it if you are pregnant or breast-feeding. Use contraception that works while you are treated and for 4 weeks after.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The most common side effect is acne where you put the cream. Up to 1 in 10 people get it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prescription only; started and supervised by a doctor experienced in diagnosing and treating non-segmental vitiligo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precaution: not in end-stage renal disease (no data).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repigmented areas can be stopped, and started again if colour is lost again; no tapering is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety above 10 % of BSA has not been shown in vitiligo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opzelura, United States, vitiligo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opzelura US, vitiligo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vitiligo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the cream on the marked skin twice a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not use more than one 60 g tube in a week, or one 100 g tube in 2 weeks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opzelura, United States, atopic dermatitis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opzelura US, atopic dermatitis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Atopic dermatitis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not cover the treated skin with a dressing that seals it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lund and Browder by age; US Joint Trauma System, Burn Care CPG (ID 12), after Lund &amp; Browder 1944.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule of nines: head and neck 9, each arm 9, trunk front and back 18 each, each leg 18, perineum 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The drawn body's own areas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long &amp; Finlay 1991, 30 adults: one fingertip unit covers 286 cm², 1.75 mg/cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long &amp; Finlay 1991, 30 adults: men, 0.49 g cover 312 cm², 1.57 mg/cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long &amp; Finlay 1991, 30 adults: women, 0.43 g cover 257 cm², 1.67 mg/cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>entered by the user</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>affected in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gets cream</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>bsa-calc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint affected skin; Ctrl erases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eraser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take paint away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw round an area or click its corners</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill a region; Shift adds its neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put down a hand, worth 1 %; drag turns it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mirror</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint the other side of the body too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick patches; Shift adds, Delete removes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the picture, as Space held; the wheel zooms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patches and regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supports, and does not replace, clinical judgement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cream</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Note of the visit of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is worth remembering of this visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept in the record, with this visit. No name is needed. Ctrl+Enter takes it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutlineTool</name>
        <message>
            <source>erasing an outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an outline</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PageWords</name>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;{0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within the limit, as painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too close to call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of the body in one application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in one application, {0} of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of cream in {0} days, on {1} of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of your body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of skin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of cream in {1} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g in {1} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>less than half a hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out about {0} ({1} %).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To be safe, leave out about {0} ({1} %).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ({1}): then {2} is left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}; no measurable change since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}; {1} points since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No measurable change since {0}: {1} percentage points lie inside the band ({2} to {3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less affected than on {0}: {1} percentage points (likely {2} to {3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More affected than on {0}: {1} percentage points (likely {2} to {3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Affected then {0}, now {1}; one application then {2}, now {3}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the skin affected then, {0} % is not painted now; newly affected is {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two visits count by different bodies, ages or tables.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lund and Browder, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule of nines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The drawn body's own areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known; the adult column counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One hand with the fingers counts as 1 %. A real adult hand averages about {0} % (Rhodes 2013).</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>To think of beside the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gets cream this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>affected, left out this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the body surface in one application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out one of these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PatchList</name>
        <message>
            <source>Patches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space ticks, Delete removes, Ctrl or Shift picks several, Ctrl+G grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you paint is listed here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PatchModel</name>
        <message>
            <source>Cream this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the pigment lost in the patch, for the VASI; – is not graded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gets cream this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pigment lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gets cream this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pigment lost {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PatchWork</name>
        <message>
            <source>tick of a patch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleting a patch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase at the edge of the patch until the figure is within the limit.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PersonDialog</name>
        <message>
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a code of your choice, no name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Birth year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>female</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>male</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A birth year gives the age at each visit, and with it the percent of each part.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Print</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProfileDialog</name>
        <message>
            <source>Products</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the label says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New from this…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a profile of your own that begins as a copy of this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} (damaged)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This profile cannot be used as a beginning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile is in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This drawing, or a step that can be undone, is judged by it. Start or open another drawing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this profile?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawings that are judged by it cannot be opened without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile is not deleted.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProfileEditor</name>
        <message>
            <source>New profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take over its texts, parts of the body and reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They have no fields here. Read them again: they say what the label says that you began with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is saved while a field is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the profile on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave everything as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved. {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProfileForm</name>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands on the verdict card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medicine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revision of the label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>year-month, as 2026-03</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the label says so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beside the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The limit in hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applications a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours between two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The face must be affected too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in pregnancy or breast-feeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most so much cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>And at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tubes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grams in a tube</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>percent of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grams in a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is limited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: where the label says so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give year and month, as 2026-03.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say where the label says so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a source, but nothing that it says.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProfileMenu</name>
        <message>
            <source>Product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Product and weight table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Products…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choice of product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weight table</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProfileText</name>
        <message>
            <source>text of {0} {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your own profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shipped with the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This text is {0} months old. Look for a newer one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} % of the body in one application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cm² in one application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g in {1} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} × {1} g in {2} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For patients</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For professionals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not in pregnancy or while breast-feeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnancy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>must be affected too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in or on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Must be affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least {0} hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>week {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>week {0}; with less than {1} % repigmentation, consider stopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Open again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>Recent files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}   {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not remembered on this computer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecentRow</name>
        <message>
            <source>Open {0}, last open on {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordPages</name>
        <message>
            <source>Share of the body surface in one application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gets cream this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>affected, left out this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>label of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>printed {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>visit of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{1} of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gets cream this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Affected in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Views looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age · drawn body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cream for one application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Affected on {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g, {1} fingertip units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patches, regions and method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc {0} · supports, and does not replace, clinical judgement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page {0} of {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Recovered</name>
        <message>
            <source>The unsaved work cannot be shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the restored record under another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} was changed since, is open elsewhere, or is gone. Nothing of it is lost.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Unsaved work was kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc did not end in order the last time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is exactly what was there; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it and ask again at the next start (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture of the drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} It cannot be restored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, last changed {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, last step: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} unchanged visits are in its file, which is gone or was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Really discard?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It cannot be brought back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Region</name>
        <message>
            <source>Scalp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forehead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left eyelids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right eyelids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left cheek</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right cheek</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mouth and chin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left ear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right ear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neck, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neck, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left chest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right chest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left abdomen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right abdomen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left upper back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right upper back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left lower back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right lower back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left buttock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right buttock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Genitals and groin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left armpit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right armpit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left upper arm, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right upper arm, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left upper arm, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right upper arm, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left elbow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right elbow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left forearm, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right forearm, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left forearm, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right forearm, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left palm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right palm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back of left hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back of right hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left fingers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right fingers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left thigh, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right thigh, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left thigh, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right thigh, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left knee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right knee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left lower leg, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right lower leg, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left lower leg, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right lower leg, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left ankle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right ankle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back of left foot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back of right foot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left sole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right sole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left toes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right toes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eyelids of both eyes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both cheeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both ears</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abdomen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Upper back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lower back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both buttocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both armpits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both upper arms, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both upper arms, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both elbows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both forearms, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both forearms, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both palms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backs of both hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fingers of both hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both thighs, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both thighs, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both knees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both lower legs, front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both lower legs, back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both ankles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backs of both feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both soles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Toes of both feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both upper arms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both forearms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both thighs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both lower legs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left upper arm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right upper arm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left forearm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right forearm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left thigh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right thigh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left lower leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right lower leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left foot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right foot</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RegionDelegate</name>
        <message>
            <source>How much of {0}, in percent</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RegionModel</name>
        <message>
            <source>{0} (entered)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the body the region is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the body is painted there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the region is painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1} of the body, nothing painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1} of the body, {2} of the body entered as {3} of the region, not drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1} of the body, {2} of the body painted, that is {3} of the region</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RegionTable</name>
        <message>
            <source>Regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type how much of a region is affected; Enter on its name shows it large</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RegionWork</name>
        <message>
            <source>a typed share</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeenBox</name>
        <message>
            <source>{0}: done, it holds paint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: looked at, nothing more here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: tick when you have looked at it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>height and weight</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShareWork</name>
        <message>
            <source>Save the report as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the page for the patient…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print the report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print the page for the patient…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the map as a picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export a table (CSV)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export data (JSON)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export for a records system (FHIR)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page for the patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>body map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FHIR R4 (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FHIR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the drawing itself. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bsa-calc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was saved.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SlimScrollBar</name>
        <message>
            <source>Scroll</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TakeHomePage</name>
        <message>
            <source>Your cream: where, how much, when</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This page does not replace what your doctor or nurse tells you. If in doubt, ask them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cream goes here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>marked so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cream goes here, but for what you leave out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>marked: too much for one time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no cream here this time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No skin is marked for cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of skin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: close to the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too much skin for one time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not finished yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>We cannot tell yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not put cream on all of it. {0} You marked {1}; the limit is {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is {0}. The limit is {1}: it may be over it. {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some sides of the body were not looked at: {0}. Finish the drawing first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The limit of your medicine is {0}. For that your height and weight are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark the skin that gets cream. The limit is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is {0}. The limit is {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One hand means your palm with all five fingers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use about {0} fingertip units of cream each time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No cream this time on:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {0} smaller ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out one of these:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How to use it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick when you have put it on. Today's time:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>day {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose with your doctor or nurse what to leave out. Then print this page again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at every side of the body in the drawing. Then print this page again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter height and weight. Then print this page again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark the skin in the drawing. Then print this page again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimelinePlot</name>
        <message>
            <source>Course of the treatment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weeks since the first visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>% of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: affected {1} %, cream on {2} %.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToolBox</name>
        <message>
            <source>Point at the face, a hand or a foot to see it close up.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToolRail</name>
        <message>
            <source>Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} mm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of the brush in millimetres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of the brush, its radius on the body ( [ and ] )</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which body is drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adult</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age in years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age in years; it decides how many percent each part of the body counts. Without one, adult</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visits (Alt+V)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawing and result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo (Ctrl+Y)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new drawing (Ctrl+N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a drawing (Ctrl+O)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the drawing (Ctrl+S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open one of the shipped drawings (Ctrl+E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the result as text (Ctrl+Shift+C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save, print or export the result (Alt+S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View, text size and help (Alt+M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: show another one, start a new one, compare (Alt+V)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo {0} (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo {0} (Ctrl+Y)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VasiPage</name>
        <message>
            <source>A score, not the limit: the VASI weighs the area by how much pigment is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VASI by part of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>first visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sum over parts of hand units (1 hand unit is 1 % of the body) times the grade of each patch (0, 10, 25, 50, 75, 90 or 100 % of the pigment lost); 0 to 100. The total includes the face here; sources differ. F-VASI75 and T-VASI50: the face at least 75 % and the total at least 50 % lower than at the first visit, the endpoints of the trials in EMA/100444/2023. Grade patches in their list: right button or Ctrl+G.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head and neck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arms without hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trunk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Legs without feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total (T-VASI), 0 to 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face (F-VASI)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>–</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} % lower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} % higher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F-VASI75</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>T-VASI50</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the first visit: later ones are held against it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: one patch has no grade yet, so the score is too low.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: {1} patches have no grade yet, so the score is too low.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}: cannot be asked, the first score is 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} reached: {1} % lower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} not reached: {1} % higher, {2} % lower needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} not reached: {1} % lower, {2} % needed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>I have looked at every side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark all eight views as looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter height and weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to height and weight on the page for cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This application covers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint where the skin has lost its colour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within the limit, as painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too close to call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over the limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No verdict</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerdictWords</name>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>limit {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>– %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>within the limit of {0}, as painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too close to the limit of {0} to call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over the limit of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not finished, limit {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be held against the limit of {0} without height and weight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One application covers {0} of the body ({1} to {2} %){3}: {4}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Affected in all {0}. {1}. bsa-calc supports, and does not replace, clinical judgement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered as shares, not drawn: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} · {1}, {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lund and Browder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule of nines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The drawn body's own areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judged by {0} now: limit {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In {0} days this application takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This application covers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Likely {0} to {1} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Likely {0} to {1} cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Likely {0} to {1} g</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>affected in all {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} of the body, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cm²</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g in {1} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} g</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0} of your hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>less than half a hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {0} of your {1} hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out about {0} ({1}) this time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The limit lies inside the band. Leave out about {0} to be on the safe side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label limits {0}. Enter the height.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label limits {0}. Enter the weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label limits {0}. Enter height and weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not looked at yet: {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>View</name>
        <message>
            <source>Front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inner left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inner right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Soles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Crown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ViewStrip</name>
        <message>
            <source>All views</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not looked at yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ViewTile</name>
        <message>
            <source>Show {0} large</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VisitWords</name>
        <message>
            <source>cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This visit was measured by another edition of its weight table; it is measured anew here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This visit was judged by another edition of the label; it is judged anew here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then cream covered {0} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Painted as on {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No measurable change since {0}: {1} percentage points lie inside the band ({2} to {3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less affected than on {0}: {1} percentage points (likely {2} to {3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More affected than on {0}: {1} percentage points (likely {2} to {3}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the skin affected then, {0} % is not painted now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two visits count by different bodies, ages or tables.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no measurable change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>same</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VisitWork</name>
        <message>
            <source>There is no new visit: the last one cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New visit of {0}: no side has been looked at yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New visit of {0}, without paint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date of a visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record keeps at least one visit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase its paint, or start a new record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleting a visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The visit is not deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The visit of {0} is deleted. Undo brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleting an application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This visit cannot be shown.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VisitsMenu</name>
        <message>
            <source>New visit from the last drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New empty visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change date…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All visits, course, VASI…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diary: cream applied now…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visit {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End the comparison</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no earlier visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} · cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} · affected {1} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VisitsWindow</name>
        <message>
            <source>Visits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is known of the visits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Course</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VASI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write something beside the visit that is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New visit from the last drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visits of {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>{0} (entered)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} small specks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>–</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} · {1} of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}, painted {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;{0} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;¼</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>leaves {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trim {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>erase about {0} % ({1})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>The program checked itself and found a fault: {0}: {1}. Install it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program met a fault of its own. Save the drawing and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tick of a view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tick of all sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>clearing all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result is copied: paste it into the record.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
