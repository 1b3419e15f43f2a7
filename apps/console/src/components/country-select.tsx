import { type JSX, useId, useMemo } from 'react'
import { countryName } from '../i18n/format.ts'
import { intlLocale } from '../i18n/locale.ts'
import * as m from '../messages/messages.js'

/** ISO 3166-1 alpha-2, in one line: codes are facts, their names come from the browser in the reader's language. */
const COUNTRY_CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV ' +
  'CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS ' +
  'IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX ' +
  'MY MZ NA NE NG NI NL NO NP NR NU NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ' +
  'ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW ' +
  // Territories that papers name as countries.
  'AI AQ AS AW AX BL BM BQ BV CC CW CX EH FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX ' +
  'TC TF TK UM VG VI WF YT'

export function CountrySelect({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (code: string) => void
}): JSX.Element {
  const id = useId()
  const countries = useMemo(() => {
    const order = new Intl.Collator(intlLocale())
    return COUNTRY_CODES.split(' ')
      .map((code) => ({ code, name: countryName(code) }))
      .toSorted((a, b) => order.compare(a.name, b.name))
  }, [])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{m.not_stated()}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
