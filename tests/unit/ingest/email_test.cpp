#include "ingest/containers/email.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "dump.hpp"
#include "ingest/containers/email_scan.hpp"

namespace stet::test {
namespace {

std::string const kHead =
    "From: Ann Lee <ann@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?Q?Fish_=C2=A33?=\r\n"
    "Date: Tue, 11 Jun 2024 22:10:00 -0500\r\nMIME-Version: 1.0\r\n";

std::string multipart(std::string const& kind, std::vector<std::string> const& parts) {
  std::string out = "Content-Type: multipart/" + kind + "; boundary=\"" + kind + "\"\r\n\r\n";
  for (std::string const& part : parts) out += "--" + kind + "\r\n" + part + "\r\n";
  return out + "--" + kind + "--\r\n";
}

std::string const kPlain = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
std::string const kHtml = "Content-Type: text/html; charset=utf-8\r\n\r\n";

TEST(Email, text_with_subject_sender_and_day) {
  Document const d =
      load("a.eml",
           kHead +
               "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
               "The catch fell by =\r\n3% to =A34.\r\n")
          .document;
  EXPECT_EQ(dump(d),
            "body The catch fell by 3% to \xC2\xA3"
            "4.");
  EXPECT_EQ(d.path, "a.eml");
  EXPECT_EQ(d.title,
            "Fish \xC2\xA3"
            "3");
  EXPECT_EQ(d.publisher, "Ann Lee");
  EXPECT_EQ(date_of(d), "2024-06-11 meta");  // as written, though it is the 12th in Greenwich
  EXPECT_EQ(d.published_text, "Date Tue, 11 Jun 2024 22:10:00 -0500");
  EXPECT_EQ(load("a.eml", "From: ann@news.example.org\nSubject: S\n\nFour boats.\n").document.publisher,
            "news.example.org");
}

TEST(Email, of_alternatives_the_plain_one_unless_it_is_a_stub) {
  struct Row {
    std::string plain;
    std::string html;
    std::string read;
  };
  Row const rows[] = {
      {"Four boats.", "<p>Four <b>boats</b>.</p><p>Two more.</p>", "body Four boats."},
      {" \r\n", "<p>Four boats.</p>", "body Four boats."},
      {"View this message in your browser: https://x.example/1", "<p>Four boats.</p>", "body Four boats."},
      {"Your mail program does not support HTML.", "<p>Four boats.</p>", "body Four boats."},
      {"View this message in your browser", "", "body View this message in your browser"},
  };
  for (Row const& row : rows)
    EXPECT_EQ(read("a.eml", kHead + multipart("alternative", {kPlain + row.plain, kHtml + row.html})), row.read);
}

TEST(Email, texts_of_a_mail_are_joined) {
  EXPECT_EQ(read("a.eml", kHead + multipart("mixed", {kPlain + "Four boats.", kPlain + "Two ships."})),
            "body Four boats. / body Two ships.");
  EXPECT_EQ(read("a.eml", kHead + multipart("mixed", {kHtml + "<p>Four boats.</p>",
                                                      kPlain + "Fish & chips.\r\n\r\nTwo ships."})),
            "body Four boats. / body Fish & chips. / body Two ships.");
  EXPECT_EQ(
      read("a.eml", kHead + multipart("mixed", {"Content-Type: text/plain; charset=iso-8859-1\r\n\r\ncaf\xE9 here",
                                                kPlain + "caf\xC3\xA9 there"})),
      "body caf\xC3\xA9 here / body caf\xC3\xA9 there");
}

TEST(Email, attachments_are_documents_of_their_own_without_its_date) {
  std::string const file =
      "Content-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment; "
      "filename*=utf-8''caf%C3%A9.csv\r\n\r\n";
  std::string const encoded = "Content-Type: text/plain; name=\"=?utf-8?Q?caf=C3=A9?=.csv\"\r\n\r\n";
  std::string const out =
      "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../../.evil\"\r\n\r\n";
  std::string const none = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\n\r\n";
  std::string const mail =
      "Content-Type: message/rfc822\r\n\r\nFrom: bo@example.org\r\nSubject: Inner\r\nDate: 3 May 2020 10:00:00 "
      "+0000\r\n\r\nTwo ships.\r\n";
  std::string const all =
      kHead + multipart("mixed", {kPlain + "See the files.", file + "port,ships\r\nLeith,640",
                                  encoded + "port,ships\r\nLeith,641", out + "Bad.", none + "Four boats.", mail});
  EXPECT_EQ(read_all("a.eml", all),
            "a.eml: body See the files.\n"
            "a.eml/attachment 4: body Four boats.\n"
            "a.eml/attachment 5: body Two ships.\n"
            "a.eml/caf\xC3\xA9 2.csv: table [!port] [!ships] / table [Leith] [641]\n"
            "a.eml/caf\xC3\xA9.csv: table [!port] [!ships] / table [Leith] [640]\n"
            "a.eml/evil: body Bad.\n");
  auto const loaded = load_bytes("a.eml", all, DocumentRole::source);
  EXPECT_EQ(date_of(loaded[0].document), "2024-06-11 meta");
  EXPECT_EQ(date_of(loaded[1].document), "none");
  EXPECT_EQ(date_of(loaded[2].document), "2020-05-03 meta");
  EXPECT_EQ(loaded[2].document.title, "Inner");
}

TEST(Email, what_only_belongs_to_its_make_up_is_left_out_in_silence) {
  std::string const picture =
      "Content-Type: image/png\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=";
  std::string const signature =
      "Content-Type: application/pgp-signature; name=signature.asc\r\n\r\n-----BEGIN PGP SIGNATURE-----";
  EXPECT_EQ(
      read_all("a.eml",
               kHead + multipart("signed", {multipart("related", {kHtml + "<p>Four boats.</p>", picture}), signature})),
      "a.eml: body Four boats.\n");
  std::string const card = "Content-Type: text/vcard; name=ann.vcf\r\n\r\nBEGIN:VCARD";
  EXPECT_EQ(read_all("a.eml", kHead + multipart("mixed", {kPlain + "Four boats.", picture, card})),
            "a.eml: body Four boats.\n");
}

TEST(Email, what_is_not_read_is_named) {
  std::string const secret = "a.eml! encrypted mail: its text cannot be read\n";
  EXPECT_EQ(
      read_all("a.eml",
               kHead + multipart("encrypted", {"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", "\r\nx"})),
      secret);
  EXPECT_EQ(read_all("a.eml", kHead + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx"),
            secret);
  EXPECT_EQ(read_all("a.eml", kHead + "\r\n-----BEGIN PGP MESSAGE-----\r\nx\r\n"), secret);
  EXPECT_EQ(
      read_all("a.eml", kHead + multipart("mixed", {kPlain + "Four boats.",
                                                    "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx"})),
      "a.eml: body Four boats.\na.eml! winmail.dat: attachments in Outlook's own packing are not read\n");
  EXPECT_EQ(read_all("a.eml", kHead + "\r\n"), "a.eml! a mail without text\n");
  std::string const whole = kHead + multipart("alternative", {kPlain + "Four boats.", kHtml + "<p>Four boats.</p>"});
  EXPECT_EQ(read_all("a.eml", whole.substr(0, whole.size() - 20)),
            "a.eml: body Four boats.\na.eml! cut short: its last part is not whole\n");
}

TEST(Email, a_forwarded_mail_has_its_own_sender_and_day) {
  std::string const inner =
      "From: Bo Roe <bo@example.org>\r\nDate: Tue, Dec 3, 2019 at 6:55 PM\r\nSubject: Ships\r\nTo: "
      "<ann@example.org>\r\n\r\n\r\nTwo ships.\r\n";
  std::string const mail = kHead + kPlain + "Look at this.\r\n\r\n---------- Forwarded message ---------\r\n" + inner;
  EXPECT_EQ(read_all("a.eml", mail), "a.eml: body Look at this.\na.eml/forwarded message: body Two ships.\n");
  Document const d = load_bytes("a.eml", mail, DocumentRole::source)[1].document;
  EXPECT_EQ(d.publisher, "Bo Roe");
  EXPECT_EQ(d.title, "Ships");
  EXPECT_EQ(date_of(d), "2019-12-03 meta");
  // one whose header cannot be made out is set aside
  EXPECT_EQ(read_all("a.eml",
                     kHead + kPlain + "Look at this.\r\n\r\n---------- Forwarded message ---------\r\nTwo ships.\r\n"),
            "a.eml: body Look at this. / furniture ---------- Forwarded message --------- / furniture Two ships.\n");
}

TEST(Email, a_saved_page_is_the_page_and_its_date_that_of_the_copy) {
  std::string const page =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/pier\r\nSubject: New pier | X\r\nDate: "
      "Thu, 26 Nov 2026 01:31:10 GMT\r\n"
      "MIME-Version: 1.0\r\n" +
      multipart("related", {"Content-Type: text/html\r\nContent-Location: https://x.example/pier\r\n\r\n<html><h1>New "
                            "pier</h1><p>It is 40 metres long.</p>",
                            "Content-Type: text/css\r\nContent-Location: cid:1\r\n\r\np{}",
                            "Content-Type: text/html\r\n\r\n<p>Advert 30%</p>"});
  Document const d = load("a.mhtml", page).document;
  EXPECT_EQ(dump(d), "heading1 New pier / body It is 40 metres long.");
  EXPECT_EQ(date_of(d), "none");
  EXPECT_EQ(to_string(d.retrieved.value()), "2026-11-26");
  EXPECT_EQ(d.url, "https://x.example/pier");
  EXPECT_EQ(d.title, "New pier");
}

TEST(Email, hostile_mails) {
  std::string deep = kHead;
  for (int i = 0; i < 100; ++i)
    deep +=
        "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" + std::to_string(i) + "\r\n";
  EXPECT_NE(read_all("a.eml", deep + "\r\nx").find("parts nested more than 40 deep"), std::string::npos);
  for (int i = 0; i < 20'000; ++i) deep += "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";
  EXPECT_EQ(why_mail_is_refused(deep), "too many parts within parts");
  std::string groups = "Subject: a\r\nResent-To : ";
  for (int i = 0; i < 100'000; ++i) groups += i % 100 == 0 ? "a:\r\n " : "a:";
  EXPECT_EQ(why_mail_is_refused(groups), "too many groups within groups of addresses");
  EXPECT_EQ(why_mail_is_refused("X: " + std::string(2'000'000, 'a')), "a header of more than 1 MB");
  LoadLimits limits;
  limits.parts = 2;
  EXPECT_EQ(read_all("a.eml", kHead + multipart("mixed", {kPlain + "1", kPlain + "2", kPlain + "3"}), limits),
            "a.eml: body 1 / body 2\na.eml! more than 2 parts: the rest is left out\n");
}

TEST(Email, every_beginning_is_read_or_named) {
  std::string const whole =
      kHead + multipart("mixed", {multipart("alternative", {kPlain + "Four boats.", kHtml + "<p>Four</p>"}),
                                  "Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nx"});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    auto const loaded = load_bytes("a.eml", std::string_view(whole).substr(0, size), DocumentRole::source);
    ASSERT_FALSE(loaded.empty());
  }
}

TEST(Email, mails_are_read_by_several_threads) {
  std::string const mail =
      kHead +
      multipart("mixed", {kPlain + "See below.", "Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nFour boats."});
  std::vector<std::string> out(4);
  std::vector<std::thread> threads;
  for (std::string& mine : out)
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) mine = read_all("a.eml", mail);
    });
  for (std::thread& thread : threads) thread.join();
  for (std::string const& mine : out) EXPECT_EQ(mine, "a.eml: body See below.\na.eml/attachment 1: body Four boats.\n");
}

}  // namespace
}  // namespace stet::test
