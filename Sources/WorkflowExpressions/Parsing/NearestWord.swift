/// The word that the user may have meant, if one is near enough.
///
/// Upper and lower case count as the same, as GitHub reads names.
package func nearestWord(to word: String, among candidates: [String]) -> String? {
    // The distance is at least the difference of the lengths.
    let near = candidates.filter { abs($0.utf8.count - word.utf8.count) < 4 }
    let lowercased = word.lowercased()
    let nearest = near.map { (word: $0, distance: editDistance(lowercased, $0.lowercased())) }
        .min { $0.distance < $1.distance }
    // Half of a word changed makes another word, not a slip of the fingers.
    guard let nearest, nearest.distance < 4, nearest.distance * 2 < nearest.word.count else { return nil }
    return nearest.word
}

/// How many characters to insert, remove or replace to turn one word into the other.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let replaced = diagonal + (character == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        }
    }
    return row[right.count]
}
