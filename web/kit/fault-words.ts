import { useQuery } from '@tanstack/react-query'
import type { FaultCode } from '#contracts/faults.ts'
import type { FaultWords } from '#contracts/words/fault-words.ts'
import { spoken } from './language.ts'

/** The words of refusals come with each answer, but what was refused in the background is told by its code only. */
const load: Record<ReturnType<typeof spoken>, () => Promise<FaultWords>> = {
  en: async () => (await import('#contracts/words/faults.en.ts')).faultsInEn,
  bg: async () => (await import('#contracts/words/faults.bg.ts')).faultsInBg,
  ru: async () => (await import('#contracts/words/faults.ru.ts')).faultsInRu,
}

/** What happened, by its code; the code itself until the words are there. */
export function useFaultWords() {
  const language = spoken()
  const { data: words } = useQuery({
    queryKey: ['fault-words', language],
    queryFn: load[language],
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (code: FaultCode): string => words?.[code][0] ?? code
}
