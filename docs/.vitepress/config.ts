import { defineConfig } from 'vitepress'

export default defineConfig({
  title: 'Holdfast',
  description: 'Is it controlled, by which law, and why',
  cleanUrls: true,
  lastUpdated: false,
  srcExclude: ['README.md'],
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Tutorial', link: '/tutorial/first-manifest' },
      { text: 'How-to', link: '/how-to/' },
      { text: 'Concepts', link: '/concepts/verdicts' },
      { text: 'Reference', link: '/reference/cli' },
    ],
    sidebar: [
      { text: 'Tutorial', items: [{ text: 'Screen your first manifest', link: '/tutorial/first-manifest' }] },
      {
        text: 'How-to',
        items: [
          { text: 'All', link: '/how-to/' },
          { text: 'Check one line at the border', link: '/how-to/check-a-line' },
          { text: 'Ask the law of another day', link: '/how-to/ask-another-day' },
          { text: 'Add a national list', link: '/how-to/add-a-national-list' },
          { text: 'Screen in a pipeline', link: '/how-to/screen-in-a-pipeline' },
          { text: 'Work without a network', link: '/how-to/work-offline' },
          { text: 'Use the packages in your program', link: '/how-to/use-the-packages' },
          { text: 'Run the server', link: '/how-to/run-the-server' },
          { text: 'Manage accounts and keys', link: '/how-to/manage-accounts' },
          { text: 'Have the log witnessed', link: '/how-to/witness-a-log' },
          { text: 'Keep the data safe', link: '/how-to/storage' },
        ],
      },
      {
        text: 'Concepts',
        items: [
          { text: 'Verdicts and findings', link: '/concepts/verdicts' },
          { text: 'Lists and editions', link: '/concepts/editions' },
          { text: 'Families', link: '/concepts/families' },
          { text: 'Interpretations', link: '/concepts/interpretations' },
          { text: 'The transparency log', link: '/concepts/transparency-log' },
          { text: 'Roles and two persons', link: '/concepts/roles' },
          { text: 'What it does not do', link: '/concepts/limits' },
        ],
      },
      {
        text: 'Reference',
        items: [
          { text: 'Command line', link: '/reference/cli' },
          { text: 'JSON', link: '/reference/json' },
          { text: 'Refusals and issues', link: '/reference/refusals' },
          { text: 'List format', link: '/reference/list-format' },
          { text: 'Sources', link: '/reference/sources' },
        ],
      },
    ],
  },
})
