import { useTranslation } from 'react-i18next'
import type { FaultCode } from '#contracts/faults.ts'
import { ruleStops } from '#contracts/rules.ts'
import { useFaultWords } from '../../../kit/fault-words.ts'

/** Why a rule did nothing: the guard that stopped it, or the refusal that it met. */
export function useWhyWords() {
  const { t } = useTranslation('admin-rules')
  const faultWords = useFaultWords()
  return (why: FaultCode | (typeof ruleStops)[number]): string => {
    const stop = ruleStops.find((one) => one === why)
    return stop ? t(`stop.${stop}`) : faultWords(why as FaultCode)
  }
}
