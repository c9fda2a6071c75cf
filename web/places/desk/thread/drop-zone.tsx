import { useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './drop-zone.module.css'

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** Files may be dropped anywhere on the thread; the button beside the composer does the same for the keyboard. */
export function DropZone({ isOpen, onDrop, children }: DropZoneProps) {
  const { t } = useTranslation('desk-thread')
  const [isOver, setOver] = useState(false)
  return (
    // oxlint-disable-next-line no-static-element-interactions -- takes drops only, the button does the rest
    <div
      className={classes.zone}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(isOpen)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        // Also where it is not taken: the browser would open the file in place of the desk.
        event.preventDefault()
        setOver(false)
        if (isOpen) onDrop([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && <div className={classes.over}>{t('file.drop')}</div>}
    </div>
  )
}

type DropZoneProps = { isOpen: boolean; onDrop: (files: File[]) => void; children: ReactNode }
