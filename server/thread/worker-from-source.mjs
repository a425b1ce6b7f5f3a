// A worker as it is written: a thread has to be told how to read it, whatever its server runs in. Never built.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData)
