import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first: begun last, it would run alone at the end while the other workers have nothing. */
const long = [
  'e2e/axe.test.ts',
  'e2e/storm.test.ts',
  'rights/matrix.test.ts',
  'bad-input/every-endpoint.test.ts',
  'e2e/returns.test.ts',
]

const rank = ({ moduleId }: TestSpecification) => {
  const at = long.findIndex((name) => moduleId.endsWith(name))
  return at < 0 ? long.length : at
}

export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
