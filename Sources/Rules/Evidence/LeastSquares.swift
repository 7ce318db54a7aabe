/// The linear fit that is nearest to some values.
enum LeastSquares {
  /// The factors of the columns; a little weight on zero keeps what is not told apart small.
  static func solve(_ rows: [[Double]], _ values: [Double], counts: [Double]) -> [Double] {
    let size = rows.first?.count ?? 0
    var matrix = (0..<size).map { row in
      (0..<size).map { column in row == column ? 0.01 : 0 } + [0.0]
    }
    for (number, row) in rows.enumerated() where counts[number] > 0 {
      for first in 0..<size {
        for second in 0..<size {
          matrix[first][second] += counts[number] * row[first] * row[second]
        }
        matrix[first][size] += counts[number] * row[first] * values[number]
      }
    }
    // Gauss and Jordan; the matrix is symmetric and positive, so that no row is exchanged.
    for pivot in 0..<size {
      let divisor = matrix[pivot][pivot]
      for column in 0...size { matrix[pivot][column] /= divisor }
      for row in 0..<size where row != pivot {
        let factor = matrix[row][pivot]
        for column in 0...size { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    return matrix.map { $0[size] }
  }
}
