import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from './key-hint.tsx'
import classes from './key-list.module.css'
import { keysNow } from './keys.ts'

/** What each key does where the page stands now. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [groups] = useState(keysNow)
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {groups.map(({ label, bindings }) => (
        <section key={label} className={classes.group}>
          <h3 className={classes.label}>{label}</h3>
          <dl className={classes.keys}>
            {bindings.map(({ key, says }) => (
              <div key={key} className={classes.line}>
                <dt>{says}</dt>
                <dd>
                  <KeyHint keys={[key.length === 1 ? key.toUpperCase() : key]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
