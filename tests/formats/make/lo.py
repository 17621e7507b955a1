"""A small UNO client: starts one LibreOffice, gives load/store helpers. Run with the python that has `uno`."""

import os, subprocess, tempfile, time
import uno
from com.sun.star.beans import PropertyValue


def pv(**kw):
    out = []
    for k, v in kw.items():
        p = PropertyValue()
        p.Name, p.Value = k, v
        out.append(p)
    return tuple(out)


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


class Office:
    FILTERS = {
        "docx": "MS Word 2007 XML",
        "odt": "writer8",
        "pdf": "writer_pdf_Export",
        "rtf": "Rich Text Format",
        "doc": "MS Word 97",
        "xlsx": "Calc MS Excel 2007 XML",
        "ods": "calc8",
        "xls": "MS Excel 97",
        "fodt": "OpenDocument Text Flat XML",
    }

    def __init__(self):
        self.dir = tempfile.mkdtemp(prefix="lo-profile-")
        pipe = "corpus%d" % os.getpid()
        self.p = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "-env:UserInstallation=file://" + self.dir,
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        res = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                self.ctx = res.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.smgr = self.ctx.ServiceManager
        self.desktop = self.smgr.createInstanceWithContext("com.sun.star.frame.Desktop", self.ctx)
        self.dispatcher = self.smgr.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.ctx)

    def new(self, kind="swriter"):
        return self.desktop.loadComponentFromURL("private:factory/" + kind, "_blank", 0, pv(Hidden=True))

    def load(self, path, **kw):
        return self.desktop.loadComponentFromURL(url(path), "_blank", 0, pv(Hidden=True, **kw))

    def load_html(self, path):
        return self.load(path, FilterName="HTML (StarWriter)")

    def store(self, doc, path, **kw):
        f = self.FILTERS[path.rsplit(".", 1)[1]]
        if f == "writer_pdf_Export" and doc.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            f = "calc_pdf_Export"
        doc.storeToURL(url(path), pv(FilterName=f, NoThumbnail=True, **kw))

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.p.wait(30)
        subprocess.run(["rm", "-rf", self.dir])


def props(doc, title, author="Desk Clerk"):
    """Core properties: a trap; the created date is not a publication date."""
    d = doc.DocumentProperties
    d.Title, d.Author, d.ModifiedBy = title, author, author
    t = uno.createUnoStruct("com.sun.star.util.DateTime")
    t.Year, t.Month, t.Day, t.Hours = 2019, 1, 2, 8
    d.CreationDate = t
    t.Day = 3
    d.ModificationDate = t


def page(doc, landscape=False, **kw):
    st = doc.StyleFamilies.getByName("PageStyles")
    for n in st.ElementNames:
        s = st.getByName(n)
        if not s.isInUse() and n not in ("Standard", "HTML"):
            continue
        s.IsLandscape = landscape
        s.Width, s.Height = (29700, 21000) if landscape else (21000, 29700)
        for m in ("LeftMargin", "RightMargin", "TopMargin", "BottomMargin"):
            setattr(s, m, 2000)
        for k, v in kw.items():
            setattr(s, k, v)
    return [st.getByName(n) for n in st.ElementNames if st.getByName(n).isInUse() or n in ("Standard", "HTML")]


def font(doc, name="Liberation Serif", size=None):
    """One font for everything: small PDF."""
    st = doc.StyleFamilies.getByName("ParagraphStyles")
    for n in st.ElementNames:
        s = st.getByName(n)
        s.CharFontName = name
        if size and not n.startswith("Head") and n not in ("Title",):
            s.CharHeight = size
    en = doc.Text.createEnumeration()
    while en.hasMoreElements():
        p = en.nextElement()
        if p.supportsService("com.sun.star.text.Paragraph"):
            loc = uno.createUnoStruct("com.sun.star.lang.Locale")
            loc.Language, loc.Country = "en", "GB"
            p.CharLocale = loc


def running_head(doc, styles, before, mid, footer=False):
    """'before N of M' in the page header, with real page fields."""
    for s in styles:
        if footer:
            s.FooterIsOn = True
            t = s.FooterText
        else:
            s.HeaderIsOn = True
            t = s.HeaderText
        t.setString("")
        c = t.createTextCursor()
        t.insertString(c, before, False)
        f = doc.createInstance("com.sun.star.text.TextField.PageNumber")
        f.NumberingType = 4
        f.SubType = uno.Enum("com.sun.star.text.PageNumberType", "CURRENT")
        t.insertTextContent(c, f, False)
        t.insertString(c, mid, False)
        f = doc.createInstance("com.sun.star.text.TextField.PageCount")
        f.NumberingType = 4
        t.insertTextContent(c, f, False)
