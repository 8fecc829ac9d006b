import SlipwayCommands

CommandLineProcess.main(project: nil)
