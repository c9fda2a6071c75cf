export { newId } from '#contracts/new-id.ts'
