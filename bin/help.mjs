import { describeConfig } from '../server/config.ts'

process.stdout.write(describeConfig())
