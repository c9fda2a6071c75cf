import { NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueues, useTypes } from '../../../kit/vocabulary.ts'
import { explainedBelow } from '../parts/explained-below.ts'
import parts from '../parts/parts.module.css'
import { offered } from '../queues/kinds-select.tsx'
import type { PartProps } from './draft.ts'

/** Which sites it stands on, and to whom its chats flow. */
export function PlacePart({ draft, change, publicIdError, sitesError }: PlacePartProps) {
  const { t } = useTranslation('admin-inboxes')
  const [queues, types] = [useQueues(), useTypes().filter((type) => type.form === 'plain')]
  return (
    <section className={parts.section}>
      <div className={parts.pair}>
        <TextInput
          required
          label={t('name')}
          maxLength={80}
          value={draft.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <TextInput
          required
          label={t('publicId')}
          description={t('publicIdHelp')}
          inputWrapperOrder={explainedBelow}
          maxLength={40}
          error={publicIdError}
          value={draft.publicId}
          onChange={({ currentTarget }) => change({ publicId: currentTarget.value })}
        />
        <Select
          required
          label={t('queue')}
          description={t('queueHelp')}
          inputWrapperOrder={explainedBelow}
          nothingFoundMessage={t('queueNone')}
          data={offered(queues, [draft.queueId])}
          value={draft.queueId || null}
          onChange={(queueId) => change({ queueId: queueId ?? '' })}
        />
        <Select
          required
          label={t('type')}
          description={t('typeHelp')}
          inputWrapperOrder={explainedBelow}
          nothingFoundMessage={t('typeNone')}
          data={offered(types, [draft.typeId])}
          value={draft.typeId || null}
          onChange={(typeId) => change({ typeId: typeId ?? '' })}
        />
      </div>
      <TagsInput
        label={t('sites')}
        description={t('sitesHelp')}
        placeholder={t('sitesExample')}
        error={sitesError}
        value={draft.sites}
        onChange={(sites) => change({ sites })}
      />
      <Switch
        label={t('inPortal')}
        description={t('inPortalHelp')}
        checked={draft.inPortal}
        onChange={({ currentTarget }) => change({ inPortal: currentTarget.checked })}
      />
      <Switch
        label={t('inHelp')}
        description={t('inHelpHelp')}
        checked={draft.inHelp}
        onChange={({ currentTarget }) => change({ inHelp: currentTarget.checked })}
      />
      <Switch
        label={t('showsTyping')}
        description={t('showsTypingHelp')}
        checked={draft.showsTyping}
        onChange={({ currentTarget }) => change({ showsTyping: currentTarget.checked })}
      />
      <NumberInput
        label={t('mailAfter')}
        min={1}
        max={1440}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.mailAfterMinutes}
        onChange={(value) => change({ mailAfterMinutes: Number(value) || 1 })}
      />
    </section>
  )
}

type PlacePartProps = PartProps & { publicIdError: ReactNode; sitesError: ReactNode }
