import { useTranslation } from 'react-i18next'
import { exportReport } from '#contracts/reports.ts'
import type { Dimension, FigureKey, Report, Values } from '#contracts/reports.ts'
import { addressOf } from '../../../kit/address.ts'
import { useReader } from '../../../kit/reader.ts'
import { BehindLink } from './behind-link.tsx'
import type { Behind } from './behind-link.tsx'
import { daysOfStep } from './period.ts'
import classes from './reports.module.css'
import type { Asked } from './search.ts'

type Props = { report: Report; asked: Asked; behind: Behind; figures: readonly FigureKey[] }

/** What the report is told apart by, the most resolved first. */
export function GroupTable({
  report,
  asked,
  behind,
  figures,
  nameOf,
}: Props & { nameOf: (dimension: Dimension, value: string | null) => string }) {
  const { t } = useTranslation('reports')
  const weight = (values: Values) => (values.resolved ?? 0) * 1000 + (values.opened ?? 0)
  const rows = report.groups.toSorted((a, b) => weight(b.values) - weight(a.values))
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{t(`split.${asked.split}`)}</h2>
        <a href={csvOf(asked, asked.split)} download>
          {t('csv')}
        </a>
      </div>
      <Table
        figures={figures}
        head={t(`dimension.${asked.split}`)}
        lines={rows.map(({ value, values }) => ({
          key: value ?? 'none',
          name: nameOf(asked.split, value),
          values,
          behind: { ...behind, [asked.split]: value ?? 'none' },
        }))}
      />
    </section>
  )
}

export function StepTable({ report, asked, behind, figures }: Props) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const { timeZone } = report
  const name = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>
          {t('step')} {t(`by.${asked.by}`).toLowerCase()}
        </h2>
        <a href={csvOf(asked)} download>
          {t('csv')}
        </a>
      </div>
      <Table
        figures={figures}
        head={t('from')}
        lines={report.steps.toReversed().map(({ start, end, values }) => ({
          key: start,
          name: name.format(new Date(start)),
          values,
          behind: { ...behind, ...daysOfStep({ start, end }, timeZone) },
        }))}
      />
    </section>
  )
}

type Line = { key: string; name: string; values: Values; behind: Behind }

type TableProps = { head: string; lines: readonly Line[]; figures: readonly FigureKey[] }

function Table({ head, lines, figures }: TableProps) {
  const { t } = useTranslation('reports')
  if (lines.length === 0) return <p className={classes.none}>{t('empty')}</p>
  const shown = figures.filter((key) => lines.some(({ values }) => (values[key] ?? null) !== null))
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className={classes.scroll} tabIndex={0} aria-label={head}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {shown.map((key) => (
              <th key={key} scope="col">
                {t(`figures.${key}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              {shown.map((key) => (
                <td key={key}>
                  <BehindLink figure={key} value={line.values[key]} behind={line.behind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const csvOf = ({ from, to, timeZone, by, filters }: Asked, split?: Dimension) =>
  addressOf(exportReport.path, {}, { from, to, timeZone, by, ...filters, ...(split && { split }) })
