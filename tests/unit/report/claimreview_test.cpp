#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "fixture.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

using Value = rapidjson::Value;

rapidjson::Document parsed(Report const& report) {
  rapidjson::Document out;
  std::string const text = write_claimreview(report);
  out.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  EXPECT_FALSE(out.HasParseError()) << "at byte " << out.GetErrorOffset();
  EXPECT_STREQ(out["@context"].GetString(), "https://schema.org");
  return out;
}

TEST(ClaimReview, a_stub_for_each_figure_that_was_decided) {
  auto const json = parsed(test::flood_report());
  Value const& reviews = json["@graph"];
  ASSERT_EQ(reviews.Size(), 6u) << "one confirmed, five with a finding; two that no source speaks of are left out";
  Value const& review = reviews[3];
  EXPECT_STREQ(review["@type"].GetString(), "ClaimReview");
  EXPECT_STREQ(review["claimReviewed"].GetString(), "Repairs will cost $4.5 million, according to the council.");
  EXPECT_STREQ(review["reviewRating"]["alternateName"].GetString(), "conflict");
  EXPECT_FALSE(review["reviewRating"].HasMember("ratingValue")) << "the desk decides on a rating";
  EXPECT_STREQ(review["itemReviewed"]["@type"].GetString(), "Claim");
  EXPECT_STREQ(review["itemReviewed"]["appearance"]["name"].GetString(), "River Aller bursts its banks");
  ASSERT_EQ(review["citation"].Size(), 2u);
  EXPECT_STREQ(review["citation"][0]["url"].GetString(), "https://council.example/flood?a=1&b=2");
  EXPECT_STREQ(reviews[2]["itemReviewed"]["author"]["name"].GetString(), "the mayor");
}

TEST(ClaimReview, what_is_not_known_is_to_be_filled_in) {
  auto const json = parsed(test::flood_report());
  Value const& review = json["@graph"][3];
  for (Value const* value : {&review["url"], &review["datePublished"], &review["author"]["name"],
                             &review["itemReviewed"]["author"]["name"], &review["itemReviewed"]["appearance"]["url"]})
    EXPECT_TRUE(std::string(value->GetString()).starts_with("FILL IN: ")) << value->GetString();
}

TEST(ClaimReview, a_draft_with_an_address_and_a_publisher_says_so) {
  Report report = test::flood_report();
  report.dossier.documents[0].url = "https://paper.example/flood";
  report.dossier.documents[0].publisher = "The Aller Mail";
  auto const json = parsed(report);
  Value const& item = json["@graph"][3]["itemReviewed"];
  EXPECT_STREQ(item["appearance"]["url"].GetString(), "https://paper.example/flood");
  EXPECT_STREQ(item["author"]["name"].GetString(), "The Aller Mail");
}

TEST(ClaimReview, only_web_addresses_are_addresses) {
  auto const json = parsed(test::hostile_report());
  Value const& review = json["@graph"][0];
  EXPECT_FALSE(review["citation"][0].HasMember("url"));
}

}  // namespace
}  // namespace stet
