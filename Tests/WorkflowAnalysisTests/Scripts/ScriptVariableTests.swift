import Testing
import WorkflowAnalysis

@Suite struct ScriptVariableTests {
    private func variable(_ script: String) -> ScriptVariable { ScriptVariable("X", in: ShellScript(script)) }

    @Test(arguments: [
        "eval \"$X\"", "bash -c \"echo $X\"", "sh -ec \"$X\"", "$X --help", "python3 -c \"$X\"", "bash <<E\necho $X\nE",
    ])
    func `text that is run as code`(script: String) { #expect(variable(script).isRun) }

    @Test(arguments: [
        "echo \"$X\"", "bash -c 'echo \"$X\"'", "# eval \"$X\"", "echo 'eval \"$X\"'", "eval 'echo \"$X\"'",
        "bash -c \"$XY\"",
        "bash run.sh \"$X\"", "python3 x.py -c \"$Y\" \"$X\"",
    ])
    func `text that is no code`(script: String) { #expect(!variable(script).isRun) }

    @Test(arguments: [
        "X=1", "export X=1", "read X", "read -r A X", "for X in a b; do c; done", "local X", "printf -v X a", "((X++))",
        "x=$((X+=1))",
        ": \"${X:=1}\"", "unset X", "X+=a", "echo 'a\nX",
    ])
    func `a variable that gets another text`(script: String) { #expect(variable(script).mayBeOverwritten) }

    @Test(arguments: ["echo $X", "# X=1", "XY=1", "echo \"X\"Y", "Y=$X", "echo ${X:-1}", "echo a-X"])
    func `a variable that keeps its text`(script: String) { #expect(!variable(script).mayBeOverwritten) }

    @Test(arguments: [
        "echo \"A=$X\" >>$GITHUB_ENV", "echo \"A=$X\" | tee -a \"$GITHUB_ENV\"", "cat <<E >>$GITHUB_ENV\nA=$X\nE",
        "{ echo b\necho \"$X\"; } >> \"${GITHUB_ENV}\"", "printf 'A=%s\\n' \"$X\" >>\"$GITHUB_ENV\"",
    ])
    func `text that is written as it is`(script: String) { #expect(variable(script).isWritten(to: "GITHUB_ENV")) }

    @Test(arguments: [
        "echo \"A=$(tr -d x <<<\"$X\")\" >>$GITHUB_ENV", "echo \"$X\" | tr -d x >>$GITHUB_ENV",
        "echo '$X' >>$GITHUB_ENV",
        "echo \"$X\" >>$GITHUB_OUTPUT # GITHUB_ENV", "{ echo \"A<<$D\"; echo \"$X\"; echo \"$D\"; } >>$GITHUB_ENV",
    ])
    func `text that is not written as it is`(script: String) { #expect(!variable(script).isWritten(to: "GITHUB_ENV")) }

    @Test(arguments: [
        "docker login -u a -p \"$X\"", "docker login --password=$X", "helm registry login --password \\\n  $X",
        "curl -u \"a:$X\" b",
        "docker build --build-arg T=$X .", "docker build --build-arg=T=$X .", "gh auth login --token \"$X\"",
    ])
    func `a secret among the arguments`(script: String) { #expect(variable(script).isSecretArgument) }

    @Test(arguments: [
        "echo \"$X\" | docker login --password-stdin", "docker run -p \"$X\" a", "# curl -u a:$X b",
        "echo curl -u a:$X b",
        "curl -u $X b",
    ])
    func `no secret among the arguments`(script: String) { #expect(!variable(script).isSecretArgument) }
}
