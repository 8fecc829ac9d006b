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

/// How many characters to insert, remove, replace or swap with their neighbour to turn one word into the other.
private func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var before: [Int] = []
    var above = Array(0...right.count)
    for index in left.indices {
        var row = [index + 1]
        row.reserveCapacity(above.count)
        for column in right.indices {
            let replaced = above[column] + (left[index] == right[column] ? 0 : 1)
            var distance = min(replaced, above[column + 1] + 1, row[column] + 1)
            if index > 0, column > 0, left[index] == right[column - 1], left[index - 1] == right[column] {
                distance = min(distance, before[column - 1] + 1)
            }
            row.append(distance)
        }
        before = above
        above = row
    }
    return above[right.count]
}
