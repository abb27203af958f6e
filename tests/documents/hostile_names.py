"""Names that people have, and names that people type to see what happens."""

_PEOPLE = (
    """
Noémie Vandenbroucke|Renée D'Hondt|Jürgen Weiß|Søren Ångström|Łukasz Żółć|Győző Erdős|Ağa Şimşek
Đặng Thị Mỹ Nguyễn|Ștefan Țărnă|Jānis Bērziņš|Ólafur Þórðarson|Ñandú García|Zoë Ďurčák
François L’Écuyer|José María Núñez|Æthel Œuvre|Mary‑Jane O’Neill|Siân Ŵyn Ŷstad|Ġorġ Ħal Għaxaq
Käthe Ümit Öz|Ĉiu Ŝatas Ĵaŭdon|Ieva Šķēle|Ģirts Ņina|Ẽmi Ũgo|Γιώργος Παπαδόπουλος|Ἀριστοτέλης
Ελένη Μαρία Δημητρίου|Юлія Шевченко|Сергей Ёлкин|Ђорђе Љубић|Живко Џамбаски|Әсел Қаныш|Hoàng Văn Ưu
Trần Đức Lương|Phạm Thị Tuyết Nhưỡng|Võ Ngọc Ẩn|Đỗ Quỳnh Ỷ|Lê Ữ|Bùi Ỡ|Ỹ Nhi|'t Hooft|d'Artagnan
O'Brien & Zn.|"De Wereld" bv|«Le Monde» srl|„Müller“ GmbH|‘Apostrof’|`backtick`|N.V. 1-2-3|A/B Test
50% korting|100 € bv|A&B|C++|C#|.NET|3D|@home|~tilde~|^dak^|Naam; DROP TABLE x;--
van 't Hof-de Ridder|Ó Súilleabháin|Mac Giolla Phádraig|de la Peña y Ruiz|Nguyễn‐Smith|Dvořák ½ ¾ ¼
№ 5|§ 3 © ® ™|Ÿ ÿ Ĳ ĳ|ŉ ſ ƒ|Ǎ ǎ Ǐ ǐ|Ǻ ǻ Ǽ ǽ|Ḃ ḃ Ḋ ḋ|Ẁ ẁ Ẃ ẃ|ﬁ ﬂ|→ ← ↑ ↓|• · … – —|¿ ¡ ª º|± × ÷ ¬
µ π Ω ∑
""".strip()
    .replace("\n", "|")
    .split("|")
)

_MARKUP = [
    '#read("/etc/passwd")', '#read("look.typ")', '#include "report.typ"', "#import \"look.typ\": *",
    "#panic()", "#sys.inputs", "#{ 1 + 1 }", "#let x = 1", "#set page(width: 1pt)", "#show: none",
    "#[x]", "#(1/0)", "*bold*", "_cursief_", "**dubbel**", "= Kop", "== Kop", "- punt", "+ punt",
    "/ term: uitleg", "1. een", "---", "$x$", "$ sum_(i=1)^n $", "$$", "`rauw`", "```code```",
    "<label>", "@verwijzing", "~", "\\", "\\\\", "\\u{202e}", "// opmerking", "/* opmerking */",
    "https://example.org/#x", "[haakje", "]haakje", "{accolade", "}accolade", "<b>",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&amp;", "&#65;", "<!-- x -->",
    "]]>", "<?xml version='1.0'?>", "<!DOCTYPE x>", "{{}}", "{{7*7}}", "${7*7}", "{0}", "{name}",
    "{", "}", "%s", "%d%n", "%(x)s", "%00", "%0D%0A", "\\n", "\\0", "\\x00", "$(id)", "`id`",
    "| id", "; id", "&& id", "../../etc/passwd", "..\\..\\boot.ini", "C:\\CON", "nul", "CON",
    "aux.txt", "~/.ssh", "//server/share", "file:///etc/passwd", "a/b",
]  # fmt: skip

_SHEETS_AND_MAIL = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")',
    "=IMPORTXML(1)", "\t=1+1", "\r=1+1", "\n=1+1", "\0=1+1", " =1+1", "'=1+1", '"=1+1"', ";=1+1",
    ",=1+1", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", "1e9", "00012", "0x1F", "1/2", "3-4",
    "TRUE", "NULL", "None", "NaN", "inf", "-0", "0.1.2", "12:30", "naam\r\nBcc: x@example.org",
    "naam\nSubject: x", "naam\rX: y", "naam\r\n\r\ntekst", "naam\x0bx", "naam\x0cx", "naam\x85x",
    "naam\u2028x", "naam\u2029x", "=?utf-8?q?a=0D=0ABcc:_x@example.org?=",
    "=?iso-8859-1?b?DQpYOiB5?=", "=?x", "?=", "=?=?", "a=?utf-8?q?b?=c", "x@example.org",
    "<x@example.org>", "x@example.org,y@example.org", "BEGIN:VEVENT", "END:VCALENDAR",
    "naam\nEND:VEVENT", "komma, punt; dubbel: punt", "a\\,b\\;c\\nd", 'X="Y":Z', "naam;ATTACH=x",
    "mailto:x?bcc=y", "a&bcc=y", "a?b=c#d", "a+b c%20d", "From x", ".", "..", "-- ", "--grens",
]  # fmt: skip

_INVISIBLE = [
    "na\u202eam", "\u202dnaam\u202c", "\u2066naam\u2069", "\u200fnaam\u200e", "na\u200bam",
    "na\u200dam", "na\u200cam", "\ufeffnaam", "na\u00adam", "na\u2060am", "na\u00a0am",
    "na\u202fam", "na\u3000am", "na\u2003am", "\u061cnaam", "na\0am", "na\x07am", "na\x1b[31mam",
    "na\x7fam", "na\x80am", "na\ue000am", "na\U000f0000am", "na\ud800am", "na\U000e0041am",
    "na\ufe0fam", "na\ufff9am", "na\uffffam", "\U0010fffe", "  veel   wit  ", "\t\ttab\t",
    "e\u0301e\u0301", "A\u030a", "x\u030c g\u0303", "o\u0302\u0323", "\u1100\u1161",
    "n\u0303\u0303", "\u212b", "\u2126", "\u0344", "\u0958",
]  # fmt: skip

_LONG = [
    "W" * 300, "i" * 300, "ab" * 150, "Ж" * 300, "-" * 300, "_" * 300, "Ữ" * 300, "'" * 120,
    "a" * 60 + " " + "b" * 60, "heel lange naam " * 20, "=" * 80, "#" * 80, "\\" * 80, '"' * 80,
    "{" * 80, "M" * 1000, "é" * 119 + "e\u0301",
]  # fmt: skip

_UNPRINTABLE = [
    "Bakkerij 🥐", "👩‍👩‍👧‍👦 gezin", "🇧🇪", "❤️ zorg", "👍🏽",
    "شركة التدريب", "علي", "北京培训", "株式会社テスト",
    "한국", "עברית", "हिन्दी", "ไทย", "ქართული", "Հայերեն", "አማርኛ", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "𠜎", "a\u20e3",
    "\ufdfd", "\u3164", "\u2800", "\ufffd", "☃", "♥", "㎡", "ꙮ",
]  # fmt: skip

NAMES: tuple[str, ...] = tuple(
    dict.fromkeys([*_PEOPLE, *_MARKUP, *_SHEETS_AND_MAIL, *_INVISIBLE, *_LONG, *_UNPRINTABLE])
)
