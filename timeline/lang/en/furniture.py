"""English page furniture: lines that belong to the page, and abbreviations that end no sentence."""

__all__ = ["ABBREVIATIONS", "BOXES", "CAPTIONS", "FURNITURE", "TAILS"]

FURNITURE = (
    r"by (?:(?-i:[A-Z])[\w.'’-]+,? ?(?:and |& )?){1,12}$",
    r"[—–-]+ ?with (?:files|reporting|contributions|additional reporting) (?:from|by) ",
    r"[(\[{]?(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))",
    r"all rights reserved",
    r"read (?:more|also|next|the full)\b",
    r"(?:related|see also|more on this|recommended|trending|top stories|latest news)(?: \w+){0,4}:?$",
    r"(?:most read|most popular)(?: \w+){0,4}:?$",
    r"related:",
    r"share (?:this|on|via)\b",
    r"(?:follow|like) us\b",
    r"(?:click|tap|swipe) (?:here|to)\b",
    r"(?:sign up|subscribe|log in|register)\b.{0,120}$",
    r"get (?:the|our|your|daily|breaking|more)\b.{0,80}(?:news|newsletter|headlines|inbox|alerts|updates)\b.{0,80}$",
    r".{0,160}(?-i: (?:delivered|sent|straight) )(?:directly )?to your (?:inbox|email)",
    r"(?:advertisement|sponsored|advert|story continues below)\b.{0,40}$",
    r"(?:leave a (?:reply|comment)|post a comment|comments? \(\d+\)|\d+ comments?|no comments yet|report as abuse)",
    r"your e-?mail address will not be published",
    r"required fields are marked",
    r"we welcome (?:your )?comments",
    r"views expressed in (?:the|these) comments",
    r"(?:this )?discussion is now closed",
    r"the associated press contributed to this report",
    r"[\w ,.&]{2,80} contributed (?:to this (?:report|story|article)|reporting)\.?$",
    r"(?:reporting|additional reporting|writing|editing) by (?-i:[A-Z])",
    r"(?:last )?(?:updated|published|posted|modified)(?: (?:at|on))?:? .{0,60}$",
    r"(?:photograph|photo|image|picture|credit|source)s?(?: by| credit| courtesy)?:? ?(?-i:[A-Z])[^.]{0,100}$",
    r"[({\[][\w. ]+\.(?:com|org|net|co\.uk)[)}\]]$",
    r"https?://\S+$",
    r"(?:cookie|privacy) (?:policy|notice|settings)",
    r"(?:terms of (?:use|service)|contact us|about us|home|menu|search|print|email|tweet)$",
    r"(?-i:[A-Z][A-Z .,]{2,40})(?: ?\([^)]{2,30}\))? ?[—–-]+$",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \w+ \d{1,2},? \d{4}\.?$",
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}\.?$",
    r"\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}\.?$",
    r"a version (?:of this (?:article|story) )?appeared\b",
    r"auto update every\b",
    r"this official .{0,40}photograph is being made available",
    r"you can follow .{0,160}\bwebsite\b",
    r"our next generation\b",
)

CAPTIONS = (
    r".{10,400}\((?:(?-i:[A-Z])[\w.'’-]+ ?){1,5}(?:/|\\/| for | via |, )[^()]{2,60}\)\s*$",
    r".{10,400}\((?:ap|afp|reuters|getty|epa)(?: photo| images)?[^()]{0,60}\)\s*$",
    r"(?:pictured|from left|left to right|file photo|in this (?:file )?(?:photo|image))\b",
    r".{0,200}(?-i: is )(?:pictured|seen|shown) (?:here|in|at|on|during)\b",
    r"(?:photo|photograph|image|picture)s?: ",
)

BOXES = (
    r"get (?:the|our|your|daily|breaking|more)\b.{0,60}(?:news|newsletter|headlines|alerts)$",
    r"(?:newsletter|sign up|subscribe|stay informed|don['’]t miss|most read|related|read more|recommended)\b.{0,60}$",
)

TAILS = (
    r"leave a (?:reply|comment)",
    r"post a comment",
    r"we welcome comments",
    r"comments?:?$",
    r"\d+ comments?$",
    r"join the (?:conversation|discussion)",
)

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sr jr st ft mt gen lt col maj capt sgt cmdr adm sen rep gov hon rev pres no nos vs etc inc corp"
    " co ltd bros dept est fig vol approx v jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur"
    " thurs fri sat e.g i.e u.s u.k u.n e.u d.c a.m p.m ph.d calif fla pa va mass conn ariz ala ga ill ind kan ky la"
    " md mich minn miss mo mont neb nev okla ore tenn tex vt wash wis wyo".split()
)
