import { buildCommand } from '@stricli/core'

const COMMANDS = 'screen classify lists verify version completion'
const LISTS = 'show diff'
const FLAGS =
  '--format --output --lists --as-of --map --fail-on --direction --near-miss --add-lists --data --leaf --key --help'

const BASH = `_holdfast() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${COMMANDS}" -- "$word"))
  elif [ "$command" = lists ] && [ "$COMP_CWORD" -eq 2 ]; then COMPREPLY=($(compgen -W "${LISTS}" -- "$word"))
  elif [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${FLAGS}" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _holdfast holdfast
`
const ZSH = `autoload -U +X bashcompinit && bashcompinit\n${BASH}`
const FISH = `complete -c holdfast -n __fish_use_subcommand -a '${COMMANDS}'
complete -c holdfast -n '__fish_seen_subcommand_from lists' -a '${LISTS}'
${FLAGS.split(' ')
  .map((flag) => `complete -c holdfast -l ${flag.slice(2)}`)
  .join('\n')}
`

export const completion = buildCommand<Record<never, never>, ['bash' | 'zsh' | 'fish']>({
  func: (_flags, shell) => {
    process.stdout.write({ bash: BASH, zsh: ZSH, fish: FISH }[shell])
  },
  parameters: {
    positional: { kind: 'tuple', parameters: [{ brief: 'bash, zsh or fish', parse: shellOf, placeholder: 'SHELL' }] },
  },
  docs: {
    brief: 'Print the completion script of a shell',
    fullDescription: 'Put its output where your shell looks:\n  holdfast completion bash >> ~/.bashrc',
  },
})

function shellOf(text: string): 'bash' | 'zsh' | 'fish' {
  if (text === 'bash' || text === 'zsh' || text === 'fish') return text
  throw new SyntaxError(`there is a completion for bash, zsh and fish, not for "${text}"`)
}
