// error: value of type 'SecretReferences<RegistrySecrets>' has no dynamic member 'tokn'
import Workflows

struct RegistrySecrets: WorkflowSecrets {
    let token = Secret("registry_token", isRequired: true)
}

let secretsOfCallee = SecretReferences<RegistrySecrets>()

#if CORRECT
    let login = RunStep(script: "true", env: ["TOKEN": secretsOfCallee.token])
#else
    let login = RunStep(script: "true", env: ["TOKEN": secretsOfCallee.tokn])
#endif
