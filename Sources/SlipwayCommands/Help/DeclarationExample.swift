/// What `slipway help` shows to somebody who has no project yet.
enum DeclarationExample {
    /// A whole declaration, with the command that runs it.
    static let text = """
        A PROJECT is an executable that depends on the package and declares workflows:

            import Slipway

            @main
            struct MyWorkflows: WorkflowProject {
                var workflows: [WorkflowFile] {
                    // one WorkflowFile for each file of .github/workflows
                }
            }

          'swift run my-workflows generate' writes its files, 'swift run my-workflows check' compares them.
        """
}
