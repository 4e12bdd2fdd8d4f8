/** Shells with completion. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

const bash = `# bash completion for roboflow-jobs: source <(roboflow-jobs completion bash)
_roboflow_jobs() {
	local candidate
	COMPREPLY=()
	while IFS= read -r candidate; do
		COMPREPLY+=("$candidate")
	done < <(roboflow-jobs complete bash -- "\${COMP_LINE:0:COMP_POINT}" "$2" "\${COMP_TYPE:-9}" 2>/dev/null)
}
complete -o nosort -F _roboflow_jobs roboflow-jobs 2>/dev/null || complete -F _roboflow_jobs roboflow-jobs
`;

const zsh = `#compdef roboflow-jobs
# zsh completion for roboflow-jobs: source <(roboflow-jobs completion zsh)
_roboflow_jobs() {
	local line
	local -a typed answers values texts
	(( CURRENT > 2 )) && typed=("\${(@Q)words[2,CURRENT-1]}")
	answers=("\${(@f)$(roboflow-jobs complete zsh -- "\${typed[@]}" "\${(Q)PREFIX}" 2>/dev/null)}")
	for line in "\${answers[@]}"; do
		[[ -n $line ]] || continue
		values+=("\${line%%$'\\t'*}")
		texts+=("\${line/$'\\t'/  -- }")
	done
	(( $#values )) && compadd -l -V roboflow-jobs -d texts -a values
}
if [[ \${funcstack[1]} == _roboflow_jobs ]]; then
	_roboflow_jobs "$@"
else
	compdef _roboflow_jobs roboflow-jobs
fi
`;

const fish = `# fish completion for roboflow-jobs: roboflow-jobs completion fish | source
function __roboflow_jobs_complete
	set -l typed (commandline -opc)
	set -l current (commandline -ct)
	roboflow-jobs complete fish -- $typed[2..-1] "$current" 2>/dev/null
end
complete -c roboflow-jobs -f -k -a '(__roboflow_jobs_complete)'
`;

const scripts = { bash, zsh, fish } as const satisfies Readonly<Record<Shell, string>>;

/** Returns the script that enables completion in a shell. The script runs the program to get candidates. */
export const completionScript = (shell: Shell): string => scripts[shell];
