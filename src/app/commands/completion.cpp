#include <algorithm>

#include "app/commands/commands.hpp"

namespace stet {
namespace {

std::string words(std::vector<std::string> const& list) {
  std::string out;
  for (std::string const& word : list) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// Commands that stand alone, and the second words of the others: "rules" -> list, test, validate.
std::vector<std::string> second_words(std::vector<CommandInfo> const& table, std::string const& first) {
  std::vector<std::string> out;
  for (CommandInfo const& command : table)
    if (command.name.starts_with(first + " ")) out.push_back(command.name.substr(first.size() + 1));
  return out;
}

std::vector<std::string> first_words(std::vector<CommandInfo> const& table) {
  std::vector<std::string> out;
  for (CommandInfo const& command : table)
    if (command.name.find(' ') == std::string::npos) out.push_back(command.name);
  return out;
}

/// The flags of a command and of its second words together.
std::vector<std::string> flags_of(std::vector<CommandInfo> const& table, std::string const& first) {
  std::vector<std::string> out;
  for (CommandInfo const& command : table) {
    if (command.name != first && !command.name.starts_with(first + " ")) continue;
    for (std::string const& flag : command.flags)
      if (std::find(out.begin(), out.end(), flag) == out.end()) out.push_back(flag);
  }
  return out;
}

std::string bash(std::vector<CommandInfo> const& table) {
  std::string out =
      "# bash completion of stet\n_stet() {\n  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
      words(first_words(table)) + "\" -- \"$word\"))\n    return\n  fi\n  case $command in\n";
  for (std::string const& name : first_words(table)) {
    auto const second = second_words(table, name);
    out += "    " + name + ")\n";
    if (!second.empty())
      out += "      if [ \"$COMP_CWORD\" -eq 2 ]; then COMPREPLY=($(compgen -W \"" + words(second) +
             "\" -- \"$word\")); return; fi\n";
    out += "      case $word in -*) COMPREPLY=($(compgen -W \"" + words(flags_of(table, name)) +
           "\" -- \"$word\")); return ;; esac ;;\n";
  }
  return out + "  esac\n  COMPREPLY=($(compgen -f -- \"$word\"))\n}\ncomplete -o filenames -F _stet stet\n";
}

std::string zsh(std::vector<CommandInfo> const& table) {
  std::string out = "#compdef stet\n_stet() {\n  if (( CURRENT == 2 )); then\n    compadd " +
                    words(first_words(table)) + "\n    return\n  fi\n  case $words[2] in\n";
  for (std::string const& name : first_words(table)) {
    auto const second = second_words(table, name);
    out += "    " + name + ")\n";
    if (!second.empty()) out += "      if (( CURRENT == 3 )); then compadd " + words(second) + "; return; fi\n";
    out +=
        "      if [[ $words[CURRENT] == -* ]]; then compadd -- " + words(flags_of(table, name)) + "; return; fi ;;\n";
  }
  return out + "  esac\n  _files\n}\ncompdef _stet stet\n";
}

/// For a word in single quotes: fish knows \' and \\ there.
std::string escaped(std::string const& text) {
  std::string out;
  for (char const c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string fish(std::vector<CommandInfo> const& table) {
  std::string out = "# fish completion of stet\n";
  for (CommandInfo const& command : table) {
    std::size_t const space = command.name.find(' ');
    if (space == std::string::npos) {
      out += "complete -c stet -n __fish_use_subcommand -f -a " + command.name + " -d '" + escaped(command.summary) +
             "'\n";
    } else {
      out += "complete -c stet -n '__fish_seen_subcommand_from " + command.name.substr(0, space) + "' -a " +
             command.name.substr(space + 1) + " -d '" + escaped(command.summary) + "'\n";
    }
  }
  for (std::string const& name : first_words(table))
    for (std::string const& flag : flags_of(table, name)) {
      bool const is_long = flag.starts_with("--");
      out += "complete -c stet -n '__fish_seen_subcommand_from " + name + "' " + (is_long ? "-l " : "-s ") +
             flag.substr(is_long ? 2 : 1) + "\n";
    }
  return out;
}

}  // namespace

int run_completion(Options const& options) {
  auto const table = command_table();
  if (options.shell == "bash") return finish(bash(table), 0);
  if (options.shell == "zsh") return finish(zsh(table), 0);
  return finish(fish(table), 0);
}

}  // namespace stet
