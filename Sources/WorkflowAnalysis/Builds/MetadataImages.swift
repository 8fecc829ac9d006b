import Workflows

/// The names that docker/metadata-action is given in `images`.
package enum MetadataImages {
    /// Reads the names; those that are switched off are left out.
    ///
    /// A single line may hold several names between commas. Of more lines each is one image: a name, or fields such as
    /// `name=…,enable=…`.
    package static func names(in text: RunText) -> [RunText] {
        let records = InputList(text, .commented).records
        if let only = records.first, records.count == 1, only.allSatisfy({ $0.cut(at: UInt8(ascii: "=")) == nil }) {
            return only.filter { !$0.isEmpty }
        }
        return records.compactMap { fields in
            var name: RunText?
            for field in fields {
                guard let (key, value) = field.cut(at: UInt8(ascii: "=")) else {
                    name = field
                    continue
                }
                switch key.trimmed.literal?.lowercased() {
                case "name": name = value.trimmed
                case "enable" where value.trimmed.literal == "false": return nil
                default: continue
                }
            }
            return name
        }
    }
}
