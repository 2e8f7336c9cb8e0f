/** The shells that planctl completes words in. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** What a shell reads to complete planctl: a few lines that ask planctl itself each time. */
export const scripts: Readonly<Record<Shell, string>> = {
  // Without what came after bash 3.2, which macOS still has.
  bash: `# bash completion for planctl
_planctl() {
  local line kind= word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$kind" ]; then kind=$line; else COMPREPLY+=("$line"); fi
  done < <(planctl completion --words bash "\${COMP_LINE:0:COMP_POINT}" "$word" "\${COMP_TYPE-9}" "\${COLUMNS-80}" 2>/dev/null)
  case $kind in
    files | folders)
      local option=-f
      [ "$kind" = folders ] && option=-d
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$option" -- "$word")
      type compopt >/dev/null 2>&1 && compopt -o filenames
      ;;
    open)
      type compopt >/dev/null 2>&1 && compopt -o nospace
      ;;
  esac
  return 0
}
complete -F _planctl planctl
`,
  zsh: `#compdef planctl
# zsh completion for planctl
_planctl() {
  local line kind
  local -a values shown end
  while IFS= read -r line; do
    if [[ -z $kind ]]; then
      kind=$line
    else
      values+=("\${line%%$'\\t'*}")
      shown+=("\${line#*$'\\t'}")
    fi
  done < <(planctl completion --words zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  case $kind in
    files) _files; return ;;
    folders) _files -/; return ;;
    open) end=(-S '') ;;
  esac
  (( \${#values} )) || return 1
  compadd -U -l -V planctl "\${end[@]}" -d shown -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _planctl "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _planctl planctl
fi
`,
  fish: `# fish completion for planctl
function __planctl_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (planctl completion --words fish $words[2..-1] "$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current"
        case '*'
            test (count $lines) -gt 1; and printf '%s\\n' $lines[2..-1]
    end
end
complete -c planctl -e
complete -c planctl -f -k -a '(__planctl_complete)'
`,
  // The line goes through the environment: Windows PowerShell loses empty arguments and quotes in them.
  powershell: `# PowerShell completion for planctl
Register-ArgumentCompleter -Native -CommandName planctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $text = $commandAst.Extent.Text
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $env:PLANCTL_LINE = $text.PadRight($length).Substring(0, $length)
        $kind, $lines = @(planctl completion --words powershell 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:PLANCTL_LINE -ErrorAction SilentlyContinue
    }
    if ($kind -eq 'files' -or $kind -eq 'folders') {
        foreach ($found in [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)) {
            if ($kind -eq 'files' -or $found.ResultType -eq 'ProviderContainer') { $found }
        }
        return
    }
    foreach ($line in $lines) {
        $value, $about = $line -split "\`t", 2
        if (-not $about) { $about = $value }
        if ($value -match '[\\s;,(){}@#|&<>''"]') { $typed = "'" + $value.Replace("'", "''") + "'" } else { $typed = $value }
        $type = if ($value.StartsWith('-')) { 'ParameterName' } else { 'ParameterValue' }
        [System.Management.Automation.CompletionResult]::new($typed, $value, $type, $about)
    }
}
`,
};
