// 通勤職災 (職業傷病審查準則第4、17條): on the way to work and back, and what takes it out again.
import { choices, t, yesNo } from '#engine'
import { lawRule, step } from '../rule.ts'
import { ACCIDENT_STANDARD } from '../statutes.ts'

export const commute = lawRule({
  name: t('通勤職災', 'An accident on the way to work'),
  cites: ACCIDENT_STANDARD('§4'),
  reads: {
    suitableTime: yesNo(t('於適當時間往返', 'At a suitable time')),
    necessaryRoute: yesNo(t('日常居住處所與就業場所間的應經途中', 'On the necessary way from the usual home')),
    exclusions: choices(
      t('有下列情形', 'Any of these'),
      {
        private: t('非日常生活所必需之私人行為', 'A private act not needed for daily life'),
        noLicence: t('未領有駕駛執照', 'No driving licence'),
        licenceSuspended: t('受吊扣期間或吊銷駕駛執照', 'Licence suspended or revoked'),
        redLight: t('闖紅燈', 'A red light'),
        levelCrossing: t('闖越鐵路平交道', 'A closed level crossing'),
        alcoholOrDrugs: t('酒精超標或吸食毒品、迷幻藥', 'Alcohol or drugs'),
        roadShoulder: t('違規行駛高速公路路肩', 'The shoulder of a motorway'),
        racing: t('不依規定競駛、競技', 'Racing'),
        wrongWay: t('逆向行駛', 'The wrong way'),
      },
      { optional: true },
    ),
  },
  of(c) {
    const excluded = c.exclusions ?? []
    const occupational = c.suitableTime && c.necessaryRoute && excluded.length === 0
    return {
      value: { occupational },
      because: [
        step(
          ACCIDENT_STANDARD('§4'),
          `適當時間：${c.suitableTime ? '是' : '否'}；應經途中：${c.necessaryRoute ? '是' : '否'}。`,
          `At a suitable time: ${c.suitableTime ? 'yes' : 'no'}; on the necessary way: ${c.necessaryRoute ? 'yes' : 'no'}.`,
        ),
        step(
          ACCIDENT_STANDARD('§17'),
          excluded.length === 0
            ? '沒有第 17 條所列情形。'
            : `有第 17 條所列情形 ${excluded.length} 項，不得視為職業傷害。`,
          excluded.length === 0
            ? 'None of the acts of §17.'
            : `${excluded.length} of the acts of §17: no occupational injury.`,
        ),
      ],
    }
  },
  answer: ({ occupational }) =>
    occupational ? t('視為職業傷害', 'Counts as an accident at work') : t('不視為職業傷害', 'Does not count as one'),
  notices: [t('由保險人認定。', 'The insurer decides.')],
})
