#include "report/json_out.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <utility>

#include "report/escape.hpp"
#include "report/number.hpp"

namespace stet {

namespace {

/// What the writers write to: the text itself, so that a large result is held once.
struct TextStream {
  using Ch = char;
  void Put(char c) { text += c; }
  void Flush() {}
  std::string text;
};

}  // namespace

struct JsonOut::State {
  explicit State(bool is_compact) : compact(is_compact) {
    pretty.SetIndent(' ', 2);
    pretty.SetFormatOptions(rapidjson::kFormatSingleLineArray);
  }

  template <class Do>
  void with_writer(Do&& act) {
    if (compact) {
      act(plain);
    } else {
      act(pretty);
    }
  }
  void key(std::string_view name) {
    with_writer([&](auto& writer) { writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); });
  }
  void string(std::string_view value) {
    auto put = [&](std::string_view valid) {
      with_writer([&](auto& writer) { writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size())); });
    };
    if (is_utf8(value)) {
      put(value);
    } else {
      put(to_utf8(value));
    }
  }

  bool compact;
  TextStream stream;
  rapidjson::Writer<TextStream> plain{stream};
  rapidjson::PrettyWriter<TextStream> pretty{stream};
};

JsonOut::JsonOut(bool compact) : state_(std::make_unique<State>(compact)) {}
JsonOut::~JsonOut() = default;

void JsonOut::open_object() {
  state_->with_writer([](auto& writer) { writer.StartObject(); });
}

void JsonOut::open_object(std::string_view key) {
  state_->key(key);
  open_object();
}

void JsonOut::close_object() {
  state_->with_writer([](auto& writer) { writer.EndObject(); });
}

void JsonOut::open_array(std::string_view key) {
  state_->key(key);
  state_->with_writer([](auto& writer) { writer.StartArray(); });
}

void JsonOut::close_array() {
  state_->with_writer([](auto& writer) { writer.EndArray(); });
}

void JsonOut::text(std::string_view value) { state_->string(value); }

void JsonOut::text(std::string_view key, std::string_view value) {
  state_->key(key);
  state_->string(value);
}

void JsonOut::text_or_null(std::string_view key, std::string_view value) {
  if (value.empty()) return null(key);
  text(key, value);
}

void JsonOut::texts(std::string_view key, std::vector<std::string> const& values) {
  open_array(key);
  for (std::string const& value : values) text(value);
  close_array();
}

void JsonOut::number(std::string_view key, std::uint32_t value) {
  state_->key(key);
  state_->with_writer([&](auto& writer) { writer.Uint(value); });
}

void JsonOut::number(std::string_view key, std::optional<double> value) {
  digits(key, value ? decimal(*value) : std::string());
}

void JsonOut::exact_number(std::string_view key, double value) { digits(key, exact_decimal(value)); }

void JsonOut::digits(std::string_view key, std::string const& text) {
  if (text.empty()) return null(key);
  state_->key(key);
  // Not Double(): it would print 650000000.0 and 1e21.
  state_->with_writer([&](auto& writer) { writer.RawValue(text.data(), text.size(), rapidjson::kNumberType); });
}

void JsonOut::truth(std::string_view key, bool value) {
  state_->key(key);
  state_->with_writer([&](auto& writer) { writer.Bool(value); });
}

void JsonOut::null(std::string_view key) {
  state_->key(key);
  state_->with_writer([](auto& writer) { writer.Null(); });
}

std::string JsonOut::take() {
  state_->stream.text += '\n';
  return std::move(state_->stream.text);
}

}  // namespace stet
