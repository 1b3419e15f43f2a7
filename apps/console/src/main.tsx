// The engine's worker starts to open the lists while the page itself is still being fetched.
import './engine/client.ts'
import './styles/index.css'

void import('./app/start.tsx').then(({ start }) => start())
