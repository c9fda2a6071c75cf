// The load: a thread of its own, so that measuring does not take the server's turn.
import { Agent, request as httpRequest } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { Pool, type ClientConfig } from 'pg'
import { operations, type Request, type Scene, type Statement } from './operations.ts'

export type LoadData = { scene: Scene; connection: ClientConfig }
export type Order = { operation: string; way: 'ours' | 'bare'; clients: number; seconds: number }
/** Milliseconds of each call, in no order. */
export type Figures = { times: number[]; seconds: number }

const { scene, connection } = workerData as LoadData
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const pool = new Pool({ ...connection, max: 20 })
// What went wrong is told by the statement; a connection that ends with the database is none.
pool.on('error', () => {})
const url = new URL(scene.url)
let turns = 0

function ask({ method, path, cookie, body }: Request): Promise<void> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      {
        agent,
        host: url.hostname,
        port: url.port,
        method,
        path,
        headers: {
          cookie,
          origin: scene.url,
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => {
          const answered = reply.statusCode === 200
          if (answered) resolve()
          else reject(new Error(`${method} ${path}: ${reply.statusCode} ${Buffer.concat(parts).toString()}`))
        })
      },
    )
    call.on('error', reject)
    call.end(payload)
  })
}

async function run(statements: Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    client.release()
  }
}

async function measure({ operation: name, way, clients, seconds }: Order): Promise<Figures> {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  const once = () => {
    turns += 1
    return way === 'ours' ? ask(operation.request(scene, turns)) : run(operation.bare(scene, turns))
  }
  const after = async () => {
    if (way === 'bare' && operation.follows) await run(operation.follows(scene))
  }
  for (let warm = 0; warm < 20; warm++) await once()
  const times: number[] = []
  const began = performance.now()
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      const start = performance.now()
      await once()
      times.push(performance.now() - start)
      await after()
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { times, seconds: (performance.now() - began) / 1000 }
}

parentPort?.on('message', (order: Order) => {
  measure(order).then(
    (figures) => parentPort?.postMessage({ figures }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  )
})
