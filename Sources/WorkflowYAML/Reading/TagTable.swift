/// The prefixes that the handles of tags stand for in a document.
struct TagTable {
    private var prefixes: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]

    /// Sets what a handle such as `!e!` stands for; false if the document has set it before.
    mutating func set(_ handle: ArraySlice<UInt8>, to prefix: ArraySlice<UInt8>) -> Bool {
        prefixes.updateValue(prefix, forKey: handle) == nil
    }

    /// The whole tag of a handle and what follows it; nil if the document sets no such handle.
    func tag(_ handle: ArraySlice<UInt8>, _ suffix: ArraySlice<UInt8>) -> String? {
        let prefix: [UInt8]
        if let set = prefixes[handle] {
            prefix = Array(set)
        } else if handle.elementsEqual("!".utf8) {
            prefix = Array(handle)
        } else if handle.elementsEqual("!!".utf8) {
            prefix = Array("tag:yaml.org,2002:".utf8)
        } else {
            return nil
        }
        return String(decoding: prefix + Self.decoded(suffix), as: UTF8.self)
    }

    /// The bytes of a tag with `%21` and the like replaced.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
            {
                decoded.append(UInt8(high << 4 | low))
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return decoded
    }
}
