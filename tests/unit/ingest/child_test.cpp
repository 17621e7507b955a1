#include "ingest/child.hpp"

#include <gtest/gtest.h>

#include <string>

namespace stet {
namespace {

using End = ChildResult::End;

TEST(Child, gets_the_bytes_as_a_file_and_gives_its_output) {
  std::string const large(3 << 20, 'x');
  ChildResult const out = run_child({"cat", "{}", "{}"}, large, {});
  EXPECT_EQ(out.end, End::done);
  EXPECT_EQ(out.code, 0);
  EXPECT_EQ(out.output, large + large);
}

TEST(Child, a_missing_program_and_a_failing_one_are_told_apart) {
  EXPECT_EQ(run_child({"no-such-program-anywhere"}, "", {}).end, End::missing);
  EXPECT_EQ(run_child({"/no/such/program"}, "", {}).end, End::missing);
  ChildResult const out = run_child({"false"}, "", {});
  EXPECT_EQ(out.end, End::done);
  EXPECT_EQ(out.code, 1);
}

TEST(Child, is_stopped_at_its_limits) {
  EXPECT_EQ(run_child({"sleep", "60"}, "", {.seconds = 0}).end, End::too_long);
  EXPECT_EQ(run_child({"cat", "/dev/zero"}, "", {.output = 1000}).end, End::too_much);
  EXPECT_EQ(run_child({"sh", "-c", "while :; do :; done"}, "", {.seconds = 1}).end, End::too_long);
}

// fontconfig renews its cache where it finds it stale, and poppler is right to go on without.
TEST(Child, writes_nothing_and_lives_on) {
  ChildResult const out =
      run_child({"bash", "-c", "echo x >/tmp/stet-child-$$ || true; rm -f /tmp/stet-child-$$; echo on"}, "", {});
  EXPECT_EQ(out.end, End::done);
  EXPECT_EQ(out.output, "on\n");
}

TEST(Child, no_word_is_read_by_a_shell) {
  EXPECT_EQ(run_child({"echo", "$HOME; `id` *"}, "", {}).output, "$HOME; `id` *\n");
}

TEST(Child, has_no_network_and_little_environment) {
  ChildResult const out = run_child({"bash", "-c", "{ exec 9<>/dev/tcp/127.0.0.1/9; } 2>&1"}, "", {});
  EXPECT_NE(out.output.find("Operation not permitted"), std::string::npos) << out.output;
  EXPECT_EQ(run_child({"sh", "-c", "echo $HOME$USER"}, "", {}).output, "\n");
}

}  // namespace
}  // namespace stet
