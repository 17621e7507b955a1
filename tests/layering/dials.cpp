// A program that does what stet must not, to show that network_test.cpp would notice. Never run.

#include <netdb.h>
#include <sys/socket.h>

int main() {
  addrinfo* found = nullptr;
  if (getaddrinfo("localhost", "80", nullptr, &found) != 0) return 1;
  int const handle = socket(found->ai_family, found->ai_socktype, 0);
  int const code = connect(handle, found->ai_addr, found->ai_addrlen);
  freeaddrinfo(found);
  return code;
}
