package import Workflows

/// Which release of an action of another repository a step uses, as far as it is said.
package struct UsedRelease {
    /// The action's repository, `owner/name`, as it is written.
    package let repository: String
    /// The tag, branch or commit after the `@`.
    package let ref: String
    /// The release that a commit is known by, or the ref itself.
    package let version: String

    /// Nothing for actions of the same repository, for images, and for pins that the project does not have.
    package init?(_ action: ActionReference, options: RenderingOptions) {
        guard let repository = action.repository else { return nil }
        self.repository = repository
        switch action {
        case .at(_, let ref): (self.ref, version) = (ref, ref)
        case .commit(_, let pin): (ref, version) = (pin.commit, pin.version)
        case .pinned:
            guard let pin = options.pins.pin(for: repository) else { return nil }
            ref = options.actionReferences == .commit ? pin.commit : pin.majorTag
            version = pin.version
        case .own, .local, .selfRepository, .docker: return nil
        }
    }

    /// The numbers of the release: `v1.2.0` has three, `v1` one; `nil` if it is no release.
    package var numbers: [Int]? { Self.numbers(of: version) }

    /// The numbers of a tag that names a release.
    package static func numbers(of tag: String) -> [Int]? {
        let parts = (tag.hasPrefix("v") ? tag.dropFirst() : tag[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == parts.count && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
    }
}

extension String {
    /// Whether the text is a commit id that was shortened; dates and numbers are none, nor words such as 'decade'.
    package var isShortCommitID: Bool {
        guard (7..<40).contains(utf8.count) else { return false }
        var changes = 0
        var wasDigit: Bool?
        for byte in utf8 {
            // Git writes them with small letters.
            guard byte.isHexadecimalDigit, byte < UInt8(ascii: "A") || byte > UInt8(ascii: "F") else { return false }
            let isDigit = byte <= UInt8(ascii: "9")
            if let wasDigit, wasDigit != isDigit { changes += 1 }
            wasDigit = isDigit
        }
        return changes > 1
    }

    /// Whether the text is a full commit id: 40 hexadecimal digits.
    package var isCommitID: Bool { utf8.count == 40 && utf8.allSatisfy(\.isHexadecimalDigit) }
}

extension UInt8 {
    fileprivate var isHexadecimalDigit: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self | 0x20
    }
}
