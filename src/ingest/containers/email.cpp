#include "ingest/containers/email.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <optional>

#include "ingest/charset.hpp"
#include "ingest/containers/email_scan.hpp"
#include "ingest/containers/email_text.hpp"
#include "ingest/containers/names.hpp"
#include "ingest/dates.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr unsigned kDeepest = 40;  // multiparts within multiparts

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

/// The library's types, tables and caches are shared and have no locks of their own: one mail at a time is parsed.
std::mutex& library_lock() {
  static std::mutex lock;
  return lock;
}

std::string_view view(char const* text) { return text == nullptr ? std::string_view() : std::string_view(text); }

/// A decoded header: valid UTF-8, in one line.
std::string clean(char const* text) {
  DecodedText const decoded = decode_text(view(text).substr(0, 2'000), "utf-8");
  std::string out;
  for (char const c : decoded.text()) {
    bool const space = static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(trim(out));
}

std::string header_of(GMimeObject* object, char const* name) { return clean(g_mime_object_get_header(object, name)); }

bool is_web(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

/// "text/html"
std::string type_of(GMimeObject* object) {
  GMimeContentType* const type = g_mime_object_get_content_type(object);
  if (type == nullptr) return "text/plain";
  return lower_ascii(view(g_mime_content_type_get_media_type(type))) + "/" +
         lower_ascii(view(g_mime_content_type_get_media_subtype(type)));
}

std::string parameter(GMimeObject* object, char const* name) {
  GMimeContentType* const type = g_mime_object_get_content_type(object);
  return type == nullptr ? std::string() : clean(g_mime_content_type_get_parameter(type, name));
}

std::string disposition_of(GMimeObject* object) {
  GMimeContentDisposition* const disposition = g_mime_object_get_content_disposition(object);
  return disposition == nullptr ? "" : lower_ascii(view(g_mime_content_disposition_get_disposition(disposition)));
}

/// What `write` writes to a stream.
template <class Write>
std::string written(Write write) {
  Owned<GMimeStream> const stream(g_mime_stream_mem_new());
  write(stream.get());
  GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return bytes == nullptr || bytes->len == 0 ? std::string()
                                             : std::string(reinterpret_cast<char const*>(bytes->data), bytes->len);
}

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  return written([&](GMimeStream* out) { g_mime_data_wrapper_write_to_stream(content, out); });
}

/// Parts that belong to the mail's make-up: signatures, cards, invitations, reports of delivery.
bool no_document(std::string_view type) {
  constexpr std::array kTypes = {"application/pgp-signature"sv,
                                 "application/pkcs7-signature"sv,
                                 "application/x-pkcs7-signature"sv,
                                 "application/pgp-keys"sv,
                                 "application/applefile"sv,
                                 "message/delivery-status"sv,
                                 "message/disposition-notification"sv,
                                 "text/calendar"sv,
                                 "text/css"sv,
                                 "text/rfc822-headers"sv,
                                 "text/vcard"sv,
                                 "text/x-vcard"sv,
                                 "text/x-amp-html"sv,
                                 "application/ics"sv};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

class Mail {
 public:
  explicit Mail(LoadLimits const& limits) : limits_(limits) {}

  /// All that the mail holds, so that nothing of the library is in use when the parts are read.
  void read(GMimeMessage* message, std::string_view bytes) {
    GMimeObject* const top = GMIME_OBJECT(message);
    GMimeObject* const root = g_mime_message_get_mime_part(message);
    std::string const subject = clean(g_mime_message_get_subject(message));
    if (root == nullptr) {
      faults.push_back("a mail without text");
      return;
    }
    if (GMIME_IS_MULTIPART(root) && !is_closed(GMIME_MULTIPART(root), bytes))
      fault("cut short: its last part is not whole");
    if (std::string const url = page_address(top, root); !url.empty()) return read_page(top, root, url);
    std::vector<MailText> texts;
    visit(root, 0, false, texts);
    texts.erase(std::remove_if(texts.begin(), texts.end(), [](MailText const& t) { return trim(t.bytes).empty(); }),
                texts.end());
    MailText text = join_texts(std::move(texts), faults);
    auto forwarded = take_forwarded(text, subject);
    if (trim(text.bytes).starts_with("-----BEGIN PGP MESSAGE-----")) {
      faults.push_back("encrypted mail: its text cannot be read");
      text.bytes.clear();
    }
    if (!trim(text.bytes).empty()) {
      Part part = text_part(std::move(text));
      part.letter = true;
      part.title = subject;
      part.publisher = sender_of(message);
      take_date(top, part);
      parts.insert(parts.begin(), std::move(part));
    }
    if (forwarded) {
      forwarded->name = names_.take(forwarded->name);
      parts.push_back(std::move(*forwarded));
    }
    if (parts.empty() && faults.empty()) faults.push_back("a mail without text");
  }

  std::vector<Part> parts;
  std::vector<std::string> faults;

 private:
  /// The day as it is written. Outlook calls it "Sent" in the mails that it forwards.
  static void take_date(GMimeObject* top, Part& part) {
    for (char const* name : {"Date", "Sent"}) {
      std::string const date = header_of(top, name);
      if (date.empty()) continue;
      auto const day = day_of_field(date);
      if (day)
        part.clues.push_back({DateOrigin::meta, *day, std::string(name) + " " + std::string(head_of(date, 80)), false});
      return;
    }
  }

  static bool is_closed(GMimeMultipart* multipart, std::string_view bytes) {
    std::string const boundary(view(g_mime_multipart_get_boundary(multipart)));
    return bytes.find("--" + boundary + "--") != bytes.npos;
  }

  static Part text_part(MailText text) {
    Part part;
    part.bytes = std::move(text.bytes);
    part.charset = std::move(text.charset);
    part.format = text.html ? Format::html : Format::text;
    return part;
  }

  static std::string sender_of(GMimeMessage* message) {
    InternetAddressList* const from = g_mime_message_get_from(message);
    if (from == nullptr || internet_address_list_length(from) < 1) return {};
    InternetAddress* const first = internet_address_list_get_address(from, 0);
    std::string const name = clean(internet_address_get_name(first));
    if (!name.empty() && name.find('@') == name.npos) return name;
    std::string const address = INTERNET_ADDRESS_IS_MAILBOX(first)
                                    ? clean(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)))
                                    : name;
    auto const at = address.rfind('@');
    return at == address.npos ? std::string() : address.substr(at + 1);
  }

  /// The address of the page that a browser saved as a mail to nobody; "" for mails.
  static std::string page_address(GMimeObject* top, GMimeObject* root) {
    if (!header_of(top, "To").empty() || !header_of(top, "Received").empty()) return {};
    std::string url = header_of(top, "Snapshot-Content-Location");
    if (url.empty()) url = header_of(root, "Content-Location");
    if (url.empty() && header_of(top, "From").starts_with("<Saved by ")) url = "unknown";
    if (url.empty() && GMIME_IS_MULTIPART(root) && g_mime_multipart_get_count(GMIME_MULTIPART(root)) > 0)
      url = header_of(g_mime_multipart_get_part(GMIME_MULTIPART(root), 0), "Content-Location");
    return url;
  }

  /// Of a saved page the first text; frames, pictures and styles stand behind it.
  void read_page(GMimeObject* top, GMimeObject* root, std::string const& url) {
    GMimeObject* page = root;
    for (unsigned depth = 0; depth < kDeepest && GMIME_IS_MULTIPART(page); ++depth) {
      if (g_mime_multipart_get_count(GMIME_MULTIPART(page)) < 1) break;
      page = g_mime_multipart_get_part(GMIME_MULTIPART(page), 0);
    }
    std::string const type = type_of(page);
    if (!GMIME_IS_PART(page) || (type != "text/html" && type != "application/xhtml+xml" && type != "text/plain")) {
      faults.push_back("a saved page without text");
      return;
    }
    Part part = text_part({content_of(GMIME_PART(page)), parameter(page, "charset"), type != "text/plain"});
    part.retrieved = day_of_field(header_of(top, "Date"));
    if (is_web(url)) part.url = url;
    parts.push_back(std::move(part));
  }

  /// `texts` gets what is the mail's own text, `parts` what is attached. `related`: beside a text that shows it.
  void visit(GMimeObject* object, unsigned depth, bool related, std::vector<MailText>& texts) {
    if (object == nullptr) return;
    if (parts.size() + texts.size() >= limits_.parts)
      return fault("more than " + std::to_string(limits_.parts) + " parts: the rest is left out");
    if (depth > kDeepest) return fault("parts nested more than " + std::to_string(kDeepest) + " deep");
    std::string const type = type_of(object);
    if (GMIME_IS_MULTIPART(object)) return visit_multipart(GMIME_MULTIPART(object), type, depth, texts);
    if (no_document(type)) return;
    if (GMIME_IS_MESSAGE_PARTIAL(object)) return fault("a piece of a mail that was sent in several");
    if (GMIME_IS_MESSAGE_PART(object)) return attach_message(GMIME_MESSAGE_PART(object));
    if (GMIME_IS_PART(object)) visit_leaf(GMIME_PART(object), type, related, texts);
  }

  void visit_multipart(GMimeMultipart* multipart, std::string const& type, unsigned depth,
                       std::vector<MailText>& texts) {
    int const count = g_mime_multipart_get_count(multipart);
    if (type == "multipart/encrypted") return fault("encrypted mail: its text cannot be read");
    if (type == "multipart/alternative") return visit_alternatives(multipart, depth, texts);
    for (int i = 0; i < count; ++i) {
      GMimeObject* const child = g_mime_multipart_get_part(multipart, i);
      if (i > 0 && type == "multipart/signed") break;
      visit(child, depth + 1, i > 0 && type == "multipart/related", texts);
    }
  }

  /// One text said in several ways: the plain one, unless it only points to another. What is attached to any counts.
  void visit_alternatives(GMimeMultipart* multipart, unsigned depth, std::vector<MailText>& texts) {
    std::vector<MailText> best;
    int best_rank = 0;
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
      std::vector<MailText> found;
      visit(g_mime_multipart_get_part(multipart, i), depth + 1, false, found);
      bool const html = std::any_of(found.begin(), found.end(), [](MailText const& t) { return t.html; });
      bool const stub = std::all_of(found.begin(), found.end(), is_stub);
      int const rank = found.empty() ? 0 : stub ? 1 : html ? 2 : 3;
      if (rank > best_rank) best = std::move(found), best_rank = rank;
    }
    for (MailText& text : best) texts.push_back(std::move(text));
  }

  void visit_leaf(GMimePart* part, std::string const& type, bool related, std::vector<MailText>& texts) {
    GMimeObject* const object = GMIME_OBJECT(part);
    std::string const file = clean(g_mime_part_get_filename(part));
    bool const attached = disposition_of(object) == "attachment";
    if (type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime") return fault(smime_fault(object));
    if (type == "application/ms-tnef" || type == "application/vnd.ms-tnef" || lower_ascii(file) == "winmail.dat")
      return fault("winmail.dat: attachments in Outlook's own packing are not read");
    bool const shown = type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/") ||
                       type.starts_with("font/");
    if (shown && (related || !attached)) return;
    bool const html = type == "text/html" || type == "application/xhtml+xml";
    bool const text = html || type == "text/plain" || type == "text/enriched" || type == "text/markdown";
    if (related && (text || file.empty()) && !attached) return;  // a frame of the page
    if (text && !attached && file.empty()) {
      texts.push_back({content_of(part), parameter(object, "charset"), html});
      return;
    }
    Part out;
    out.bytes = content_of(part);
    out.name = attachment_name(file);
    if (type.starts_with("text/")) out.charset = parameter(object, "charset");
    auto const format = sniff(out.name, out.bytes);
    if (html && format == Format::text) out.format = Format::html;
    if (type == "text/csv" && format == Format::text) out.format = Format::csv;
    parts.push_back(std::move(out));
  }

  void attach_message(GMimeMessagePart* part) {
    GMimeMessage* const message = g_mime_message_part_get_message(part);
    if (message == nullptr) return;
    Part out;
    out.name = attachment_name(parameter(GMIME_OBJECT(part), "name"));
    out.format = Format::email;
    out.bytes =
        written([&](GMimeStream* stream) { g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream); });
    parts.push_back(std::move(out));
  }

  std::string attachment_name(std::string const& file) {
    ++attachments_;
    std::string const safe = safe_name(file);
    return names_.take(safe.empty() ? "attachment " + std::to_string(attachments_) : safe);
  }

  static std::string smime_fault(GMimeObject* object) {
    std::string const kind = lower_ascii(parameter(object, "smime-type"));
    return kind == "signed-data" ? "a mail packed within its signature (S/MIME): not read"
                                 : "encrypted mail: its text cannot be read";
  }

  void fault(std::string why) {
    if (std::find(faults.begin(), faults.end(), why) == faults.end()) faults.push_back(std::move(why));
  }

  LoadLimits const& limits_;
  UniqueNames names_;
  std::size_t attachments_ = 0;
};

}  // namespace

std::vector<std::string> unpack_email(std::string_view bytes, LoadLimits const& limits, PartSink const& sink) {
  if (std::string why = why_mail_is_refused(bytes); !why.empty()) return {std::move(why)};
  Mail mail(limits);
  {
    std::scoped_lock const one_at_a_time(library_lock());
    static bool const ready = (g_mime_init(), true);
    (void)ready;
    Owned<GMimeStream> const stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    Owned<GMimeParser> const parser(g_mime_parser_new_with_stream(stream.get()));
    Owned<GMimeMessage> const message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (message)
      mail.read(message.get(), bytes);
    else
      mail.faults.push_back("damaged: no mail can be made out");
  }
  for (Part& part : mail.parts)
    if (!sink(std::move(part))) break;
  return std::move(mail.faults);
}

}  // namespace stet
