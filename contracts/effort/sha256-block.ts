/**
 * SHA-256 of what fits into one block of 16 words, padding and all. Our own, because a browser's `crypto.subtle` is
 * missing where the product is opened by plain http on another machine, and is slow when asked a thousand times.
 */
const wordsOf = (hex: string) => Uint32Array.from(hex.split(' '), (word) => Number.parseInt(word, 16))
const ROUND = wordsOf(
  '428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 ' +
    'd807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174 ' +
    'e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da ' +
    '983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 ' +
    '27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85 ' +
    'a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 ' +
    '19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 ' +
    '748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2',
)
const START = wordsOf('6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19')
const words = new Uint32Array(64)
const state = new Uint32Array(8)

const at = (list: Uint32Array, index: number): number => list[index] as number
const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The eight words of the digest; the array is used again by the next call. */
export function sha256Block(block: Uint32Array): Uint32Array {
  words.set(block)
  for (let i = 16; i < 64; i += 1) {
    const [near, far] = [at(words, i - 2), at(words, i - 15)]
    const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[i] = at(words, i - 16) + low + at(words, i - 7) + high
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START
  for (let i = 0; i < 64; i += 1) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
    const first = (h + mixed + at(ROUND, i) + at(words, i)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state.set([a, b, c, d, e, f, g, h])
  for (let i = 0; i < 8; i += 1) state[i] = at(state, i) + at(START, i)
  return state
}
