Console.WriteLine("VideoGen demo");
