#include "zip.hpp"

#include <cstdint>
#include <string_view>

namespace stet::test {
namespace {

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (char const c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

void put(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

/// What the local header and the directory say alike of a member.
std::string facts(std::string const& name, std::string const& bytes) {
  std::string out;
  put(out, 20, 2);  // version
  put(out, 0, 8);   // flags, stored, time and date
  put(out, checksum(bytes), 4);
  put(out, bytes.size(), 4);
  put(out, bytes.size(), 4);
  put(out, name.size(), 2);
  put(out, 0, 2);  // no extra field
  return out;
}

}  // namespace

std::string zip(Members const& members) {
  std::string out, directory;
  for (auto const& [name, bytes] : members) {
    std::size_t const at = out.size();
    out += "PK\x03\x04" + facts(name, bytes) + name + bytes;
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    directory += facts(name, bytes);
    directory.append(10, '\0');  // no comment, first disk, no attributes
    put(directory, at, 4);
    directory += name;
  }
  std::size_t const begin = out.size();
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, members.size(), 2);
  put(out, members.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace stet::test
