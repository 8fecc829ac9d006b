public import Workflows

extension ImageRegistry {
    /// Docker Hub, below an account.
    ///
    /// The user is the variable `DOCKERHUB_USERNAME`, the password the secret `DOCKERHUB_TOKEN`, unless stated.
    public static func dockerHub(
        namespace: String, username: Value<String> = vars["DOCKERHUB_USERNAME"],
        password: Value<String> = secrets["DOCKERHUB_TOKEN"]
    ) -> ImageRegistry {
        ImageRegistry(host: "docker.io", owner: namespace, username: username, password: password)
    }

    /// Quay, below an organization.
    ///
    /// The user is the variable `QUAY_USERNAME`, the password the secret `QUAY_TOKEN`, unless stated: those of a robot
    /// account.
    public static func quay(
        namespace: String, username: Value<String> = vars["QUAY_USERNAME"],
        password: Value<String> = secrets["QUAY_TOKEN"]
    ) -> ImageRegistry {
        ImageRegistry(host: "quay.io", owner: namespace, username: username, password: password)
    }

    /// Amazon's Elastic Container Registry, to which a job logs in as a role by OIDC.
    ///
    /// The repositories must be there: the registry makes none when an image is pushed.
    public static func ecr(
        account: String, region: String, namespace: String = "", role: Value<String>
    ) -> ImageRegistry {
        ImageRegistry(
            host: "\(account).dkr.ecr.\(region).amazonaws.com", owner: namespace,
            identity: .aws(role: role, region: Value(region)))
    }

    /// Google's Artifact Registry, to which a job logs in as a service account by OIDC.
    public static func artifactRegistry(
        location: String, project: String, repository: String, provider: Value<String>, serviceAccount: Value<String>
    ) -> ImageRegistry {
        ImageRegistry(
            host: "\(location)-docker.pkg.dev", owner: "\(project)/\(repository)",
            identity: .google(provider: provider, serviceAccount: serviceAccount))
    }

    /// A registry of Azure, to which a job logs in as an application by OIDC.
    ///
    /// The ids are the variables `AZURE_CLIENT_ID`, `AZURE_TENANT_ID` and `AZURE_SUBSCRIPTION_ID` unless stated.
    public static func azure(
        name: String, namespace: String = "", client: Value<String> = vars["AZURE_CLIENT_ID"],
        tenant: Value<String> = vars["AZURE_TENANT_ID"],
        subscription: Value<String> = vars["AZURE_SUBSCRIPTION_ID"]
    ) -> ImageRegistry {
        ImageRegistry(
            host: "\(name).azurecr.io", owner: namespace,
            identity: .azure(client: client, tenant: tenant, subscription: subscription))
    }
}
