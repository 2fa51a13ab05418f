"""What the tests of pages share: a page as a browser would see it, and a title that means harm."""

from html.parser import HTMLParser

HOSTILE = (
    "=1+1</script><script>document.title='owned'</script>\"'><img src=x onerror=alert(1)>, ;\\ \u202egnol\r\nEND:VEVENT"
)


class Page(HTMLParser):
    """What a browser would see: tags with their attributes, and the text inside each element of a class or tag."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.texts, self.open = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in ("meta", "link", "input", "br"):
            self.open.append((tag, dict(attributes).get("class") or "", len(self.texts)))
            self.texts.append([tag, dict(attributes).get("class") or "", ""])

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        for _, _, place in self.open:
            self.texts[place][2] += data

    def said(self, tag, name=""):
        return [text for each, names, text in self.texts if each == tag and (not name or name in names.split())]

    def attributes(self, name):
        return [attributes[name] for _, attributes in self.tags if name in attributes]
