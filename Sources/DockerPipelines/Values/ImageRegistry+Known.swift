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
}
