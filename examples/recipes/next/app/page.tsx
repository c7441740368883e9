import 'wayleaf/jsx';

export default function Page() {
  return (
    <main>
      <h1>How to begin</h1>
      <wayleaf-reader>
        <h2>Two ways to begin</h2>
        <p>
          Your article, as ordinary HTML. <mark data-sign="stuck">I keep ending up in the same place.</mark>
        </p>
      </wayleaf-reader>
      <wayleaf-paths>
        <table>
          <caption>Choosing how to begin</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" data-path="self">
                On your own
              </th>
              <th scope="col" data-path="guided">
                With someone
              </th>
            </tr>
          </thead>
          <tbody>
            <tr data-row="what">
              <th scope="row">What is it?</th>
              <td>Exercises at home</td>
              <td>Weekly meetings</td>
            </tr>
            <tr data-row="limits">
              <th scope="row">What may it not give?</th>
              <td>Another view</td>
              <td>Full freedom of time</td>
            </tr>
          </tbody>
        </table>
        <ul data-signs="">
          <li data-for="self:2" data-id="steady">
            I like to find my own pace
          </li>
          <li data-for="guided:2" data-id="stuck">
            I keep ending up in the same place
          </li>
          <li data-for="self:2" data-id="evenings">
            My evenings are hardly ever the same
          </li>
          <li data-for="guided:2" data-id="company">
            I go further in company
          </li>
        </ul>
      </wayleaf-paths>
      <wayleaf-booking practice="Your practice">
        <a href="https://calendly.com/your-practice/first-talk">Book a first talk</a>
      </wayleaf-booking>
    </main>
  );
}
