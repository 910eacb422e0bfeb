"""How a figure looks: a percentage, a sum of money, a rate, a sample size, a span of time."""

from __future__ import annotations

import re

_NUMBER = r"\d(?:[\d,.]*\d)?"
# A plain year before a word is a date, not a count: "in 2015 candidates were asked".
_COUNT = rf"(?!(?:19|20)\d\d\b(?![,.]\d)){_NUMBER}"
_WHOM = (
    "people|managers|employers|recruiters|candidates|applicants|interviewers|interviews|executives|respondents|"
    "students|studies|firms|companies|organizations|women|men|mothers|fathers"
)
_TIME = "years?|quarters?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?"
_FORMS = (
    # 12%, 40 percent, 3 percentage points
    rf"{_NUMBER}\s?(?:%|per ?cent(?:age points?)?\b)",
    # $2.5 million, USD 300; 300 dollars
    rf"(?:[$€£¥]|\b(?:USD|EUR|GBP)\s?){_NUMBER}(?:\s?(?:thousand|million|billion|k|m|bn)\b)?",
    rf"\b{_NUMBER}\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b",
    # 2 in 5, 12 out of every 20
    rf"\b{_COUNT}\s+(?:in|of|out of)\s+(?:every\s+)?{_NUMBER}\b",
    # 67 managers, 67 hiring managers
    rf"\b{_COUNT}\s+(?:\w+\s+)?(?:{_WHOM})\b",
    # 2x, 3×; not 2x2, which is a shape
    rf"\b{_NUMBER}(?:x\b|\s?×)(?!\s?\d)",
    # 12k users, 4M requests, 2 million users; not the pension plan called 401k
    rf"\b(?!401k){_NUMBER}\s?(?:k|bn|thousand|million|billion|(?-i:M))\s+(?=[^\W\d_])\w+",
    # 5 years, a 45-minute call, 6 to 12 months, 10 working days
    rf"\b{_COUNT}\+?(?:\s?(?:to|-|–)\s?{_NUMBER}\+?)?[\s-](?:(?:business|calendar|full|more|whole|working)[\s-])?"
    rf"(?:{_TIME})\b",
)
FIGURE = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{'|'.join(_FORMS)})", re.I)
