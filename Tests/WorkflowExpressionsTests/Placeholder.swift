// Until the tests of this target land.
