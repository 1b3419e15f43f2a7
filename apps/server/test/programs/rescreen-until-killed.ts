import { openHouse } from '../../src/house.ts'
import { startJobs } from '../../src/jobs/start-jobs.ts'
import { isJurisdiction, mustBe } from '../../src/kernel/index.ts'
import { storageOver, withoutServer } from '../../src/storage/open.ts'

// A server's jobs without the server, over the database and the folder of keys that it is given, at the time that it is given: until it is killed.

const [endpoint = '', keysFolder = '', clock = ''] = process.argv.slice(2)
const storage = storageOver(withoutServer(JSON.parse(endpoint)))
const now = (): Temporal.Instant => Temporal.Instant.from(clock)
const house = await openHouse({ storage, keysFolder, jurisdiction: mustBe('KE', isJurisdiction), now })
if (!house.ok) throw new Error(house.refusal)
startJobs(house.value, null)
