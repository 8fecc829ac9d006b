/// What `slipway help` shows to somebody who has no project yet.
enum DeclarationExample {
    /// A whole declaration, with the commands that run it; the README begins with the same one.
    static let text = """
        A PROJECT is an executable that depends on the product 'Slipway' and declares workflows.
        'init' writes one, or you do:

            import Slipway

            @main
            struct MyWorkflows: WorkflowProject {
                var workflows: [WorkflowFile] {
                    NativeImages(images: [
                        ContainerImage("app", platforms: [.linuxAMD64, .linuxARM64])
                    ]).files
                }
            }

          In the folder of its package, 'swift run my-workflows generate' writes its files, and
          'swift run my-workflows check' compares them.
        """
}
