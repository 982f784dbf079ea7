/** `tierline completion`: what bash and zsh need to complete verbs, flags and files. */
import type { Deed, Verb } from '../verb.ts';

/** For these verbs, of which this is one. */
export const completionOf = (verbs: readonly Verb[]): Deed => ({
  run: ([shell, ...more], print) => {
    if (more.length > 0 || (shell !== 'bash' && shell !== 'zsh')) {
      print('For which shell? Write `tierline completion bash` or `tierline completion zsh`.');
      return Promise.resolve(2);
    }
    print(shell === 'bash' ? forBash(verbs) : forZsh(verbs));
    return Promise.resolve(0);
  },
});

function forBash(verbs: readonly Verb[]): string {
  return `# Put this into ~/.bashrc: source <(tierline completion bash)
_tierline() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words='' flags='--help'
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${[...verbs.map(({ name }) => name), 'help'].join(' ')}' flags='--help --version'
  else
    case "\${COMP_WORDS[1]}" in
      help) words='${verbs.map(({ name }) => name).join(' ')}' ;;
${verbs
  .map(
    (verb) => `      ${verb.name}) words='${wordsOf(verb).join(' ')}' flags='${flagsOf(verb).join(' ')}' ;;`,
  )
  .join('\n')}
    esac
  fi
  # Flags come when one is begun; where nothing fits, bash goes on with files.
  [[ "$word" != -* ]] || words="$flags"
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word" || true)
}
complete -o default -o bashdefault -F _tierline tierline`;
}

function forZsh(verbs: readonly Verb[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return `#compdef tierline
# Put this into ~/.zshrc, after compinit: source <(tierline completion zsh)
_tierline() {
  if (( CURRENT == 2 )); then
    local -a verbs=(
${verbs.map(({ name, does }) => `      ${quoted(`${name}:${does.replaceAll(':', '\\:')}`)}`).join('\n')}
      'help:what stands behind a verb'
    )
    _describe 'verb' verbs
    return
  fi
  case "$words[2]" in
    help) compadd -- ${verbs.map(({ name }) => name).join(' ')} ;;
${verbs.map((verb) => `    ${verb.name}) compadd -- ${[...wordsOf(verb), ...flagsOf(verb)].join(' ')}; _files ;;`).join('\n')}
  esac
}
compdef _tierline tierline`;
}

/** What may stand behind a verb and is nobody’s file or number. */
function wordsOf({ takes }: Verb): readonly string[] {
  return takes.split(/[\s[\]|…]+/).filter((word) => /^[a-z]+$/.test(word) && word !== 'options');
}

function flagsOf({ flags = [] }: Verb): readonly string[] {
  return [...flags, '--help'];
}
