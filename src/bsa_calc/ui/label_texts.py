"""The sentences of findings and the texts of shipped labels, in tables that translators see whole."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: By the id of the finding; figures come in as the user's language writes them.
CHECKS: dict[str, object] = {
    "under_age": QT_TRANSLATE_NOOP("Check", "The label is for people from {minimum} years; this person is {age}."),
    "over_age": QT_TRANSLATE_NOOP("Check", "The label is for people up to {maximum} years; this person is {age}."),
    "may_be_under_age": QT_TRANSLATE_NOOP(
        "Check",
        "By the birth year this person is {low} or {age}. The label is for people from {minimum} years: enter the age.",
    ),
    "may_be_over_age": QT_TRANSLATE_NOOP(
        "Check",
        "By the birth year this person is {low} or {age}. The label is for people up to {maximum} years: enter the "
        "age.",
    ),
    "ages_disagree": QT_TRANSLATE_NOOP(
        "Check", "The age and the birth year do not agree. The younger one counts: {age} years."
    ),
    "age_not_known": QT_TRANSLATE_NOOP("Check", "The age is not known. The label is for people from {minimum} years."),
    "age_not_known_upper": QT_TRANSLATE_NOOP(
        "Check", "The age is not known. The label is for people up to {maximum} years."
    ),
    "no_lower_age": QT_TRANSLATE_NOOP(
        "Check", "No lower age is in this profile. Read in the label from which age it is for."
    ),
    "pregnancy_applies": QT_TRANSLATE_NOOP("Check", "Pregnant or breast-feeding: the label says not to use it."),
    "pregnancy_not_asked": QT_TRANSLATE_NOOP(
        "Check", "Pregnancy and breast-feeding were not asked about. The label says not to use it then."
    ),
    "pregnancy_not_in_profile": QT_TRANSLATE_NOOP(
        "Check", "Pregnant or breast-feeding: nothing on this is in this profile. Read the label."
    ),
    "hypersensitivity_applies": QT_TRANSLATE_NOOP(
        "Check", "Known hypersensitivity to it: the label says not to use it."
    ),
    "hypersensitivity_not_asked": QT_TRANSLATE_NOOP(
        "Check", "Hypersensitivity to it was not asked about. The label says not to use it then."
    ),
    "hypersensitivity_not_in_profile": QT_TRANSLATE_NOOP(
        "Check", "Known hypersensitivity: nothing on this is in this profile. Read the label."
    ),
    "too_soon": QT_TRANSLATE_NOOP(
        "Check", "The last application was {hours} hours ago; the label asks for at least {interval}."
    ),
    "too_often_today": QT_TRANSLATE_NOOP("Check", "Used {used} times today; the label allows {allowed}."),
    "too_often": QT_TRANSLATE_NOOP("Check", "Used {used} times in {days} days; the label allows {allowed}."),
    "later_than_now": QT_TRANSLATE_NOOP(
        "Check", "The diary has an application later than now. Check the computer's clock and the diary."
    ),
    "face_not_affected": QT_TRANSLATE_NOOP(
        "Check", "No skin of the face is painted. The label is for people whose face is affected too."
    ),
    "required_not_affected": QT_TRANSLATE_NOOP(
        "Check", "The label asks that the {part} is affected; no skin there is painted."
    ),
    "excluded_affected": QT_TRANSLATE_NOOP("Check", "The label leaves out the {part}; skin there is painted."),
    "precaution": QT_TRANSLATE_NOOP("Check", "There is paint on the {place}. Do not get the cream {avoid}."),
    "careful": QT_TRANSLATE_NOOP("Check", "There is paint near the {part}. The cream is not for the {part}."),
    "review": QT_TRANSLATE_NOOP("Check", "Week {week} of treatment is reached: look at the result again."),
    "little_repigmentation": QT_TRANSLATE_NOOP(
        "Check",
        "At the visit of {day} (week {visit_week}) {found} % of the skin painted at the first visit was no longer "
        "painted. The label: with less than {below} % repigmentation at week {week}, consider stopping.",
    ),
    "little_repigmentation_entered": QT_TRANSLATE_NOOP(
        "Check",
        "{found} % repigmentation was entered. The label: with less than {below} % repigmentation at week {week}, "
        "consider stopping.",
    ),
    "repigmentation_not_known": QT_TRANSLATE_NOOP(
        "Check",
        "Week {week} is reached. Enter how much colour has come back: below {below} % the label says to consider "
        "stopping.",
    ),
    "tubes_over": QT_TRANSLATE_NOOP(
        "Check",
        "This application takes about {tubes} tubes of {tube_grams} g in {days} days; the label allows {allowed}.",
    ),
    "tubes_bite_first": QT_TRANSLATE_NOOP(
        "Check",
        "For this person the label's {allowed} × {tube_grams} g in {days} days are used up at {bites_at} % of the "
        "body, before the limit of the area.",
    ),
    "size_missing": QT_TRANSLATE_NOOP(
        "Check", "The label's limit needs height and weight; without them nothing can be said."
    ),
    "old_label": QT_TRANSLATE_NOOP(
        "Check", "These label rules are from {month} ({months} months ago). Check whether the label has changed."
    ),
}

#: What the shipped profiles say in plain words, and what figures of the core come from.
LABEL: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Label", "Opzelura, European Union"),
    QT_TRANSLATE_NOOP("Label", "Opzelura EU"),
    QT_TRANSLATE_NOOP("Label", "Ruxolitinib 15 mg/g cream"),
    QT_TRANSLATE_NOOP("Label", "Non-segmental vitiligo that also affects the face"),
    QT_TRANSLATE_NOOP("Label", "eyes"),
    QT_TRANSLATE_NOOP("Label", "eyelids"),
    QT_TRANSLATE_NOOP("Label", "into the eyes"),
    QT_TRANSLATE_NOOP("Label", "lips and mouth"),
    QT_TRANSLATE_NOOP("Label", "mouth and chin"),
    QT_TRANSLATE_NOOP("Label", "on the lips or into the mouth"),
    QT_TRANSLATE_NOOP("Label", "vagina"),
    QT_TRANSLATE_NOOP("Label", "genitals and groin"),
    QT_TRANSLATE_NOOP("Label", "into the vagina"),
    QT_TRANSLATE_NOOP("Label", "Put a thin layer on the marked skin, twice a day."),
    QT_TRANSLATE_NOOP("Label", "Wait at least 8 hours before you put it on again."),
    QT_TRANSLATE_NOOP(
        "Label", "If you forgot it, put it on as soon as you remember. Skip it if the next time is due within 8 hours."
    ),
    QT_TRANSLATE_NOOP("Label", "If you put on too much, wipe the excess off."),
    QT_TRANSLATE_NOOP("Label", "Treat only the skin that needs it."),
    QT_TRANSLATE_NOOP("Label", "Put it only on skin that your doctor named."),
    QT_TRANSLATE_NOOP("Label", "Do not use more than two 100 g tubes in a month."),
    QT_TRANSLATE_NOOP(
        "Label",
        "Not on your lips, and not in your eyes, mouth or vagina. If it gets there, wipe it off or rinse it off with "
        "water.",
    ),
    QT_TRANSLATE_NOOP("Label", "Wash your hands afterwards, unless your hands are being treated."),
    QT_TRANSLATE_NOOP("Label", "Somebody who puts it on for you washes their hands too."),
    QT_TRANSLATE_NOOP("Label", "Do not wash the treated skin for at least 2 hours."),
    QT_TRANSLATE_NOOP(
        "Label", "Wait at least 2 hours before you put other medicine, sunscreen, body cream or oil on the same skin."
    ),
    QT_TRANSLATE_NOOP("Label", "Use it for at least 6 months; it may take more than 12."),
    QT_TRANSLATE_NOOP(
        "Label",
        "Do not use it if you are pregnant or breast-feeding. Use contraception that works while you are treated and "
        "for 4 weeks after.",
    ),
    QT_TRANSLATE_NOOP("Label", "Breast-feeding may start about 4 weeks after you last used it."),
    QT_TRANSLATE_NOOP(
        "Label", "The most common side effect is acne where you put the cream. Up to 1 in 10 people get it."
    ),
    QT_TRANSLATE_NOOP("Label", "Have your skin examined from time to time."),
    QT_TRANSLATE_NOOP(
        "Label",
        "Prescription only; started and supervised by a doctor experienced in diagnosing and treating non-segmental "
        "vitiligo.",
    ),
    QT_TRANSLATE_NOOP("Label", "12 to 17 years: the same dose as adults."),
    QT_TRANSLATE_NOOP(
        "Label",
        "Non-melanoma skin cancers were reported, mostly basal cell, most in people with risk factors (earlier "
        "phototherapy or skin cancer); the cause is not established. Periodic skin examination is recommended for "
        "everybody.",
    ),
    QT_TRANSLATE_NOOP("Label", "Precaution: not in end-stage renal disease (no data)."),
    QT_TRANSLATE_NOOP(
        "Label", "Repigmented areas can be stopped, and started again if colour is lost again; no tapering is needed."
    ),
    QT_TRANSLATE_NOOP("Label", "Treatment may be stopped if there is no satisfactory improvement after one year."),
    QT_TRANSLATE_NOOP("Label", "Safety above 10 % of BSA has not been shown in vitiligo."),
    QT_TRANSLATE_NOOP("Label", "Opzelura, United States, vitiligo"),
    QT_TRANSLATE_NOOP("Label", "Opzelura US, vitiligo"),
    QT_TRANSLATE_NOOP("Label", "Vitiligo"),
    QT_TRANSLATE_NOOP("Label", "mouth"),
    QT_TRANSLATE_NOOP("Label", "into the mouth"),
    QT_TRANSLATE_NOOP("Label", "Do not use more than one 60 g tube in a week, or one 100 g tube in 2 weeks."),
    QT_TRANSLATE_NOOP("Label", "Not in your eyes, mouth or vagina."),
    QT_TRANSLATE_NOOP("Label", "Limit how much sun you get."),
    QT_TRANSLATE_NOOP(
        "Label", "Not together with therapeutic biologics, other JAK inhibitors or potent immunosuppressants."
    ),
    QT_TRANSLATE_NOOP("Label", "Avoid it with an active serious infection."),
    QT_TRANSLATE_NOOP("Label", "In a trial people put on about 1.5 mg/cm²."),
    QT_TRANSLATE_NOOP("Label", "Opzelura, United States, atopic dermatitis"),
    QT_TRANSLATE_NOOP("Label", "Opzelura US, atopic dermatitis"),
    QT_TRANSLATE_NOOP(
        "Label",
        "Atopic dermatitis that other prescription creams do not control well enough, or where these are not "
        "advisable; not in immunocompromised people",
    ),
    QT_TRANSLATE_NOOP(
        "Label",
        "Do not use more than one 60 g tube in a week, or one 100 g tube in 2 weeks; children from 2 to 11 years no "
        "more than one 60 g tube in 2 weeks.",
    ),
    QT_TRANSLATE_NOOP("Label", "Stop when the signs are gone."),
    QT_TRANSLATE_NOOP("Label", "Do not cover the treated skin with a dressing that seals it."),
    QT_TRANSLATE_NOOP("Label", "Opzelura, United Kingdom"),
    QT_TRANSLATE_NOOP("Label", "Opzelura UK"),
    QT_TRANSLATE_NOOP("Label", "lips"),
    QT_TRANSLATE_NOOP("Label", "on the lips"),
    QT_TRANSLATE_NOOP("Label", "Not on your lips, and not in your eyes."),
    QT_TRANSLATE_NOOP(
        "Label", "Lund and Browder by age; US Joint Trauma System, Burn Care CPG (ID 12), after Lund & Browder 1944."
    ),
    QT_TRANSLATE_NOOP(
        "Label", "Rule of nines: head and neck 9, each arm 9, trunk front and back 18 each, each leg 18, perineum 1."
    ),
    QT_TRANSLATE_NOOP("Label", "The drawn body's own areas."),
    QT_TRANSLATE_NOOP("Label", "Long & Finlay 1991, 30 adults: one fingertip unit covers 286 cm², 1.75 mg/cm²"),
    QT_TRANSLATE_NOOP("Label", "Long & Finlay 1991, 30 adults: men, 0.49 g cover 312 cm², 1.57 mg/cm²"),
    QT_TRANSLATE_NOOP("Label", "Long & Finlay 1991, 30 adults: women, 0.43 g cover 257 cm², 1.67 mg/cm²"),
    QT_TRANSLATE_NOOP("Label", "entered by the user"),
)
