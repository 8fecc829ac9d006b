import SlipwayCommands

// Started with one of these names first, the executable is a project with all commands: what whole processes measure.
switch CommandLine.arguments.dropFirst().first {
case SampleProject.word:
    CommandLineProcess.main(project: SampleProject.checked, arguments: SampleProject.arguments)
case SampleProject.wordWithoutRules:
    CommandLineProcess.main(project: SampleProject.unchecked, arguments: SampleProject.arguments)
default:
    Benchmarks.run(Array(CommandLine.arguments.dropFirst()))
}
