#include "ingest/containers/mbox.hpp"

#include <gtest/gtest.h>

#include <string>

#include "dump.hpp"

namespace stet::test {
namespace {

std::string const kBox =
    "From ann@example.org Thu Jan  9 06:00:00 2025\n"
    "From: ann@example.org\nSubject: One\nDate: 3 May 2020 10:00:00 +0000\n\n"
    "Four boats.\n\n"
    "From here on, 5 lines were lost.\n>From there, 6.\n>>From both, 7.\n\n"
    "From bo@example.org Thu Jan  9 06:01:00 2025\n"
    "From: bo@example.org\nSubject: Two\n\n"
    "Two ships.\n";

TEST(Mbox, each_mail_is_a_document) {
  EXPECT_EQ(read_all("a.mbox", kBox),
            "a.mbox/message 1: body Four boats. / body From here on, 5 lines were lost. / body From there, 6. / "
            "furniture >From both, 7.\n"
            "a.mbox/message 2: body Two ships.\n");
  auto const loaded = load_bytes("a.mbox", kBox, DocumentRole::source);
  EXPECT_EQ(date_of(loaded[0].document), "2020-05-03 meta");
  EXPECT_EQ(date_of(loaded[1].document), "none");  // the day on which it came is not that of its text
}

TEST(Mbox, every_beginning_is_read_or_named) {
  for (std::size_t size = 0; size < kBox.size(); ++size)
    ASSERT_FALSE(load_bytes("a.mbox", std::string_view(kBox).substr(0, size), DocumentRole::source).empty());
  EXPECT_EQ(unpack_mbox("", {}, [](Part&&) { return true; }).size(), 0u);
  EXPECT_EQ(unpack_mbox("From ", {}, [](Part&&) { return true; }).size(), 0u);
}

}  // namespace
}  // namespace stet::test
